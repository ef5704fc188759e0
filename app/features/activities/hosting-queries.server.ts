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
import type { Host } from "./host-date.server";
import type { Hosting } from "./hosts-of-date-queries.server";
import type { HostAdult, HostUnit } from "./may-host";
import type { DatedActivity } from "./queries.server";
import { wallClock } from "./wall-clock";

type Adult = typeof volunteerAdults.$inferSelect;
/** A unit with what hosting asks, and its adults who have not left. */
export type HostingUnit = Omit<HostUnit, "adults"> & {
  id: string;
  organisationId: string | null;
  language: string;
  area: string;
  /** How far they go, km; null: they have not said. */
  maxKm: number | null;
  adults: (HostAdult & { person: Adult })[];
};

/** Approved units, or units in any state by id. */
export async function listHostingUnits(db: Reader, which: readonly string[] | "approved"): Promise<HostingUnit[]> {
  if (which !== "approved" && which.length === 0) return [];
  const units = await db
    .select()
    .from(volunteers)
    .where(which === "approved" ? eq(volunteers.state, "approved") : inArray(volunteers.id, [...which]))
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
  return units.map(({ id, organisationId, state, language, area, maxKm }) => {
    const own = adults.filter(({ adult }) => adult.volunteerId === id);
    const asked = own.map(({ adult: person, blockedAt }) => ({
      person,
      gender: person.gender,
      left: false,
      blocked: blockedAt !== null,
      certificates: papers.filter(({ adultId }) => adultId === person.id),
    }));
    return { id, organisationId, state, language, area, maxKm, adults: asked };
  });
}

const ofHost = (host: Host) =>
  "volunteerId" in host ? eq(hostings.volunteerId, host.volunteerId) : eq(hostings.familyAdultId, host.familyAdultId);

/**
 * What somebody can host, first first: the next dates that ask for hosts, also those that have them all, and however late
 * they are, the dates they were asked for, have offered to host or host.
 */
export async function listDatesToHost(db: Reader, now: Date, host: Host): Promise<DatedActivity[]> {
  const own = db
    .select({ id: hostings.occurrenceId })
    .from(hostings)
    .where(and(ofHost(host), ne(hostings.state, "withdrawn")));
  const mine = await listComing(db, now, and(inArray(occurrences.id, own), ne(activities.state, "withdrawn")));
  // Where there are children no adult of a household hosts: it takes no room among the dates they can choose from.
  const without =
    "volunteerId" in host ? undefined : and(eq(activities.forChildren, false), isNull(activities.childCareFrom));
  const free = and(notInArray(occurrences.id, own), eq(activities.state, "published"), gt(activities.hostsNeeded, 0));
  const needed = await listComing(db, now, and(free, without)).limit(DATES_LOOKED_AT);
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
const DATES_LOOKED_AT = 300;

/** Somebody's own hostings, by date. */
export async function listStatesOf(db: Reader, host: Host): Promise<Map<string, Hosting["state"]>> {
  const rows = await db.select().from(hostings).where(ofHost(host));
  return new Map(rows.map(({ occurrenceId, state }) => [occurrenceId, state]));
}
