import { wallTimeText } from "~/language/wall-time";
import type { Rows } from "~tests/factories/rows";
import type { Make } from "./organisations";

const AMINA = "Amina Warsame";

/**
 * Amina, who is new in Denmark, hosts the next café at Nørrebro together with a volunteer, has offered to host the one after
 * it, and would like to be asked for more.
 */
export function seedHosts(make: Make, now: Date, town: readonly { rows: Rows }[]): { rows: Rows } {
  const amina = town.flatMap(({ rows }) => rows.familyAdults ?? []).find(({ name }) => name === AMINA);
  const volunteer = town.flatMap(({ rows }) => rows.volunteers ?? []).find(({ state }) => state === "approved");
  const cafe = town.find(({ rows }) =>
    rows.activities?.some(({ houseId, kind }) => houseId === "noerrebro" && kind === "cafe"),
  );
  const [next, after] = (cafe?.rows.occurrences ?? []).filter(({ startsAt }) => startsAt > wallTimeText(now));
  if (!amina || !volunteer || !next || !after) return { rows: {} };
  amina.askToHostSince = now;
  amina.hostsAsWoman = true;
  const hosting = (occurrenceId: string, state: "hosting" | "offered") => ({
    id: make.random.id(),
    occurrenceId,
    state,
    at: now,
  });
  const hostings = [
    { ...hosting(next.id, "hosting"), volunteerId: volunteer.id },
    { ...hosting(next.id, "hosting"), familyAdultId: amina.id },
    { ...hosting(after.id, "offered"), familyAdultId: amina.id },
  ];
  return { rows: { hostings } };
}
