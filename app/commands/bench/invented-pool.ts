import { FILE_REQUEST } from "~/features/matching/engine/files/read-people";
import type { Pool } from "~/features/matching/engine/people";
import { interestRarity } from "~/features/matching/engine/rarity";
import { type Crowd, makeFamily, makeVolunteer } from "../generate/people";

/** A pool of invented people, the same for the same seed. */
export function inventedPool({
  families,
  volunteers,
  ...crowd
}: Crowd & { families: number; volunteers: number }): Pool {
  const people = {
    families: Array.from({ length: families }, (_, number) => makeFamily(crowd, number)),
    volunteers: Array.from({ length: volunteers }, (_, number) => makeVolunteer(crowd, number)),
  };
  const rarity = interestRarity([...people.volunteers, ...people.families]);
  return { ...people, rarity, date: "2026-11-22", request: FILE_REQUEST };
}
