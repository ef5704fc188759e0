import { and, asc, eq, gt, inArray, isNull, ne, notInArray, type SQL } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import {
  accounts,
  activities,
  certificates,
  hostings,
  houses,
  occurrences,
  volunteerAdults,
  volunteers,
} from "~db/schema/all.server";
import type { HostAdult, HostUnit } from "./may-host";
import type { DatedActivity } from "./queries.server";
import { wallClock } from "./wall-clock";

type Adult = typeof volunteerAdults.$inferSelect;
/** A unit with what hosting asks, and its adults who have not left. */
export type HostingUnit = HostUnit & { id: string; organisationId: string | null; language: string; people: Adult[] };

/** Approved units, or one unit in any state, by id. */
export async function listHostingUnits(db: Reader, volunteerId: string | null): Promise<HostingUnit[]> {
  const units = await db
    .select()
    .from(volunteers)
    .where(volunteerId === null ? eq(volunteers.state, "approved") : eq(volunteers.id, volunteerId))
    .orderBy(asc(volunteers.id));
  const ids = units.map(({ id }) => id);
  if (ids.length === 0) return [];
  const adults = await db
    .select({ adult: volunteerAdults, blockedAt: accounts.blockedAt })
    .from(volunteerAdults)
    .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(and(inArray(volunteerAdults.volunteerId, ids), isNull(volunteerAdults.leftAt)))
    .orderBy(asc(volunteerAdults.position));
  const papers = await db
    .select()
    .from(certificates)
    .where(
      inArray(
        certificates.adultId,
        adults.map(({ adult }) => adult.id),
      ),
    );
  return units.map(({ id, organisationId, state, language }) => {
    const own = adults.filter(({ adult }) => adult.volunteerId === id);
    const asked = own.map(
      ({ adult, blockedAt }): HostAdult => ({
        gender: adult.gender,
        left: false,
        blocked: blockedAt !== null,
        certificates: papers.filter(({ adultId }) => adultId === adult.id),
      }),
    );
    return { id, organisationId, state, language, adults: asked, people: own.map(({ adult }) => adult) };
  });
}

export type HostOfDate = { volunteerId: string; names: string; state: "asked" | "offered" | "hosting" | "withdrawn" };

/** Who hosts a date, has offered to, or was asked. */
export async function listHosts(db: Reader, occurrenceId: string): Promise<HostOfDate[]> {
  const rows = await db
    .select({ hosting: hostings, name: volunteerAdults.name })
    .from(hostings)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, hostings.volunteerId))
    .where(
      and(eq(hostings.occurrenceId, occurrenceId), ne(hostings.state, "withdrawn"), isNull(volunteerAdults.leftAt)),
    )
    .orderBy(asc(hostings.at), asc(volunteerAdults.position));
  const units = new Map<string, HostOfDate>();
  for (const { hosting, name } of rows) {
    const known = units.get(hosting.volunteerId);
    units.set(hosting.volunteerId, {
      volunteerId: hosting.volunteerId,
      state: hosting.state,
      names: known ? `${known.names}, ${name}` : name,
    });
  }
  return [...units.values()];
}

/**
 * What a volunteer can host, first first: the next dates that need hosts, and however late they are, the dates the volunteer
 * was asked for, has offered to host or hosts.
 */
export async function listDatesToHost(db: Reader, now: Date, volunteerId: string): Promise<DatedActivity[]> {
  const own = db
    .select({ id: hostings.occurrenceId })
    .from(hostings)
    .where(and(eq(hostings.volunteerId, volunteerId), ne(hostings.state, "withdrawn")));
  const mine = await listComing(db, now, and(inArray(occurrences.id, own), ne(activities.state, "withdrawn")));
  const needed = await listComing(
    db,
    now,
    and(notInArray(occurrences.id, own), eq(activities.state, "published"), gt(activities.hostsNeeded, 0)),
  ).limit(DATES_MAX);
  return [...mine, ...needed].sort((a, b) => (a.occurrence.startsAt < b.occurrence.startsAt ? -1 : 1));
}

const listComing = (db: Reader, now: Date, which: SQL | undefined) =>
  db
    .select({ occurrence: occurrences, activity: activities, house: houses })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(and(gt(occurrences.startsAt, wallClock(now)), eq(occurrences.state, "planned"), which))
    .orderBy(asc(occurrences.startsAt));
const DATES_MAX = 20;

/** A unit's own hostings, by date. */
export async function listOwnHostings(db: Reader, volunteerId: string): Promise<Map<string, HostOfDate["state"]>> {
  const rows = await db.select().from(hostings).where(eq(hostings.volunteerId, volunteerId));
  return new Map(rows.map(({ occurrenceId, state }) => [occurrenceId, state]));
}
