import { shutGates } from "~/features/matching/engine/eligibility";
import { score } from "~/features/matching/engine/score";
import { kmBetween } from "~db/geography/distance";
import { csvLine, PART_COLUMNS, partPoints } from "./output";
import type { ReadPool } from "./read-pool";

/** Every family x volunteer in the order of the files, with points (gated or not) and shut gates. */
export function* pairLines({ pool, policy }: Extract<ReadPool, { ok: true }>): Iterable<string> {
  yield csvLine(["family", "volunteer", "distance_km", "points", ...PART_COLUMNS, "gates"]);
  for (const family of pool.families) {
    for (const volunteer of pool.volunteers) {
      const { points, parts } = score(family, volunteer, policy, pool.rarity);
      const gates = shutGates(family, volunteer, pool.date, pool.request);
      const km = kmBetween(family.area, volunteer.area).toFixed(2);
      yield csvLine([family.id, volunteer.id, km, points, ...partPoints(parts), gates.join("|")]);
    }
  }
}
