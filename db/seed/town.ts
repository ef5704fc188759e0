import { factories } from "~tests/factories/make";
import type { Rows } from "~tests/factories/rows";
import { seedActivities } from "./activities";
import { seedDoors } from "./doors";
import { seedFamilies } from "./families";
import { seedHosts } from "./hosts";
import { seedLeftToUs } from "./left-to-us";
import { ORGANISATIONS, type SeededOrganisation, seedOrganisations } from "./organisations";
import { withOwnPhones } from "./own-phones";
import { seedQuarterMothers } from "./quarter-mothers";
import { seedSheets } from "./sheets";
import { seedVolunteers } from "./volunteers";

/** Whom a newcomer can sign in as; every password is `DEMO_PASSWORD`. */
export const DEMO_LOG_INS = [
  ...ORGANISATIONS.map(({ key, name }) => ({ email: `karin@${key}.example`, who: "coordinator", where: name })),
  { email: "leder@roede-kors.example", who: "lead", where: "Røde Kors" },
  { email: "leder@bydelsmoedre.example", who: "lead", where: "Bydelsmødre" },
  { email: "gruppeleder@bydelsmoedre.example", who: "group leader", where: "Bydelsmødre" },
  { email: "vaert@noerrebro.example", who: "host", where: "Welcome House Nørrebro" },
  { email: "frivillig@roede-kors.example", who: "volunteer", where: "Røde Kors" },
  { email: "amina@nyven.example", who: "new in Denmark", where: "Røde Kors" },
  { email: "henviser@kommune.example", who: "referrer", where: "København" },
  { email: "drift@nyven.example", who: "administrator", where: "Nyven" },
] as const;
export const DEMO_PASSWORD = "en-ny-ven-i-byen";

const SEED = 2026;

/**
 * The demo town: 4 organisations, 160 volunteers and 120 families over Greater Copenhagen, 4 Welcome Houses with their
 * weeks. The same town for the same day; all dates are relative to `now`.
 * @param passwordHash of `DEMO_PASSWORD`, made by who calls: hashing is slow and no part of data
 */
export function makeTown(
  now: Date,
  passwordHash: string,
): { made: { rows: Rows }[]; organisations: SeededOrganisation[] } {
  const make = factories({ seed: SEED, now });
  const organisations = seedOrganisations(make, passwordHash);
  const volunteers = seedVolunteers(make, organisations, now, passwordHash);
  const families = seedFamilies(make, organisations, now);
  const leftToUs = seedLeftToUs(make, organisations, now);
  const doors = seedDoors(make, organisations, passwordHash, now);
  const groups = seedQuarterMothers(make, organisations, now, passwordHash);
  const activities = seedActivities(make, now, passwordHash);
  const sheets = seedSheets(make, organisations, now);
  const hosts = seedHosts(make, now, [...volunteers, ...doors, ...activities]);
  return {
    made: withOwnPhones([
      ...organisations,
      ...volunteers,
      ...families,
      ...leftToUs,
      ...groups,
      ...doors,
      ...activities,
      ...sheets,
      hosts,
    ]),
    organisations,
  };
}
