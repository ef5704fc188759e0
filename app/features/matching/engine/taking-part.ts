import { mayBeContacted } from "./eligibility";
import { byId } from "./order";
import type { Family, Pool, Volunteer } from "./people";

/** Who takes part in a round on its day, each sorted by id: families with consent and nothing open, volunteers with room. */
export function takingPart(pool: Pool): { families: Family[]; volunteers: Volunteer[] } {
  const { date, request } = pool;
  return {
    families: pool.families
      .filter(
        (family) =>
          family.organisation === request.organisation &&
          mayBeContacted(family, date, request) &&
          !family.openMatchTypes.includes(request.matchType),
      )
      .sort(byId),
    volunteers: pool.volunteers
      .filter(
        (volunteer) =>
          volunteer.organisation === request.organisation &&
          volunteer.approvedOn !== null &&
          volunteer.approvedOn <= date &&
          volunteer.engaged < volunteer.takes,
      )
      .sort(byId),
  };
}
