import { and, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { activities, familyAdults, hostings, houses, occurrences, roles, signUps } from "~db/schema/all.server";
import type { DatedActivity } from "./queries.server";

/** A date that somebody goes to: as one who signed up (coming or waiting), or as a host. */
export type OwnDate = DatedActivity & { id: string; as: "coming" | "waiting" | "hosting" };

/** Dates from a day on for which an account has signed up while it was signed in, and has not said no. */
export async function listOwnSignUps(db: Reader, accountId: string, from: string): Promise<OwnDate[]> {
  const rows = await db
    .select({ signUp: signUps, occurrence: occurrences, activity: activities, house: houses })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(and(eq(signUps.accountId, accountId), ne(signUps.state, "cancelled"), gte(occurrences.startsAt, from)));
  return rows.map(({ signUp, ...dated }) => ({
    ...dated,
    id: signUp.id,
    as: signUp.state === "waiting" ? ("waiting" as const) : ("coming" as const),
  }));
}

/** Dates from a day on that an account hosts, as a volunteer or as an adult of a household. */
export async function listOwnHostings(db: Reader, accountId: string, from: string): Promise<OwnDate[]> {
  const held = await db
    .select({ volunteerId: roles.volunteerId })
    .from(roles)
    .where(and(eq(roles.accountId, accountId), eq(roles.role, "volunteer")));
  const units = held.flatMap(({ volunteerId }) => (volunteerId === null ? [] : [volunteerId]));
  const adults = await db
    .select({ id: familyAdults.id })
    .from(familyAdults)
    .where(and(eq(familyAdults.accountId, accountId), isNull(familyAdults.leftAt)));
  const ids = adults.map(({ id }) => id);
  if (units.length + ids.length === 0) return [];
  const own = or(inArray(hostings.volunteerId, units), inArray(hostings.familyAdultId, ids));
  const rows = await db
    .select({ hosting: hostings, occurrence: occurrences, activity: activities, house: houses })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(and(own, eq(hostings.state, "hosting"), gte(occurrences.startsAt, from)));
  return rows.map(({ hosting, ...dated }) => ({ ...dated, id: hosting.id, as: "hosting" as const }));
}
