import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { activities, hostings, occurrences } from "~db/schema/activities.server";
import { type HostingUnit, listHostingUnits } from "./hosting-queries.server";
import { type HouseholdHost, listHouseholdHosts } from "./household-hosts-queries.server";
import { type HostedActivity, isThere, reasonsOfAdult } from "./may-host";
import { type WhyNot, whyNotHousehold, whyNotUnit } from "./why-not-host";

export type Hosting = typeof hostings.$inferSelect;
type Volunteer = HostingUnit["adults"][number]["person"];

/** A hosting and whose it is, looked at now: by rules, papers and states of today, whatever was answered before. */
export type StandingHost = {
  hosting: Hosting;
  /** Why they do not count for this date; empty: they do. */
  why: WhyNot[];
} & (
  | { unit: HostingUnit; people: Volunteer[]; household: null }
  | { unit: null; people: null; household: HouseholdHost }
);

type Which =
  | { hostingIds: readonly string[] }
  | { occurrenceIds: readonly string[]; states: readonly Hosting["state"][] };

/**
 * Some hostings whose host is there. The one place that says who counts: whoever is shown, counted or told comes from here.
 * Of a household, who may not be shown is not in it; a volunteer stays, with the reason, until the house takes them off.
 */
export async function listStanding(db: Reader, which: Which): Promise<StandingHost[]> {
  const rows = await db
    .select({ hosting: hostings, startsAt: occurrences.startsAt, activity: activities })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      "hostingIds" in which
        ? inArray(hostings.id, [...which.hostingIds])
        : and(inArray(hostings.occurrenceId, [...which.occurrenceIds]), inArray(hostings.state, [...which.states])),
    )
    .orderBy(asc(hostings.at), asc(hostings.id));
  const idsOf = (of: "volunteerId" | "familyAdultId") => [...new Set(rows.flatMap(({ hosting }) => hosting[of] ?? []))];
  const units = new Map((await listHostingUnits(db, idsOf("volunteerId"))).map((one) => [one.id, one]));
  const adults = new Map((await listHouseholdHosts(db, idsOf("familyAdultId"))).map((one) => [one.id, one]));
  return rows.flatMap(({ hosting, startsAt, activity }): StandingHost[] => {
    const day = startsAt.slice(0, 10);
    const unit = units.get(hosting.volunteerId ?? "");
    if (unit) {
      const people = hostsOf(unit, activity, day);
      return [{ hosting, why: whyNotUnit(unit, activity, day), unit, people, household: null }];
    }
    const household = adults.get(hosting.familyAdultId ?? "");
    if (!household?.open) return [];
    const why = whyNotHousehold(activity, household.hostsAsWoman);
    return [{ hosting, why, unit: null, people: null, household }];
  });
}

/** Those of a unit who fulfil the rules themselves: they host. Where nobody does any more, all of them. */
function hostsOf(unit: HostingUnit, activity: HostedActivity, day: string): Volunteer[] {
  const there = unit.adults.filter(isThere);
  const able = there.filter((adult) => reasonsOfAdult(adult, activity, day).length === 0);
  const shown = able.length > 0 ? able : there.length > 0 ? there : unit.adults;
  return shown.map(({ person }) => person);
}
