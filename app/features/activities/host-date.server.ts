import { and, eq, inArray, notInArray } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Reader, Writer } from "~db/database.server";
import { activities, hostings, occurrences } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { listHostingUnits } from "./hosting-queries.server";
import { countHosts } from "./hosts-of-date-queries.server";
import { listHouseholdHosts } from "./household-hosts-queries.server";
import { type HostedActivity, type HostReason, mayCoHost, mayHost } from "./may-host";
import { tellHouse } from "./tell-house.server";
import { wallClock } from "./wall-clock";

/** Who hosts: a volunteer, or one adult of a household together with one. */
export type Host = { volunteerId: string } | { familyAdultId: string };
/** `as-volunteer`: approved as a volunteer, so they offer as one. `answered`: the house has said no for this date. */
export type HostRefusal = "not-found" | "past" | "cancelled" | "may-not" | "as-volunteer" | "answered";
export type HostAnswer = Result<null, HostRefusal> & { reasons?: HostReason[] };

/** Somebody offers to host a date; the house answers (answer-host.server.ts). Offering twice changes nothing. */
export async function offerToHost(
  db: Database,
  doing: Doing,
  { occurrenceId, ...host }: { occurrenceId: string } & Host,
): Promise<HostAnswer> {
  return db.transact(async (tx) => {
    const verdict = await judgeHost(tx, doing.now, occurrenceId, host);
    if (!verdict.ok) return verdict;
    if ("familyAdultId" in host && (await isApproved(tx, host.familyAdultId))) return refused("as-volunteer");
    await takeOnce(tx, doing.once, doing.now);
    const [offered] = await tx
      .insert(hostings)
      .values({ id: newId(), occurrenceId, ...host, state: "offered", at: doing.now })
      .onConflictDoUpdate({
        target: [hostings.occurrenceId, "volunteerId" in host ? hostings.volunteerId : hostings.familyAdultId],
        set: { state: "offered", at: doing.now },
        setWhere: notInArray(hostings.state, ["offered", "hosting", "declined"]),
      })
      .returning({ id: hostings.id });
    if (!offered) return (await isDeclined(tx, occurrenceId, host)) ? refused("answered") : ok(null);
    if ("volunteerId" in host) await notTwice(tx, doing, occurrenceId, { ...host, hostingId: offered.id });
    await audit(tx, doing, "hosting.offered", occurrenceId);
    await tellOfOffer(tx, doing, occurrenceId, offered.id);
    return ok(null);
  });
}

/** The house hears of the first offer that waits at a date; its page shows the others. Taking back and offering again: once a day. */
async function tellOfOffer(tx: Writer, doing: Doing, occurrenceId: string, hostingId: string): Promise<void> {
  const offers = (await countHosts(tx, [occurrenceId])).get(occurrenceId)?.offers ?? 0;
  if (offers === 1) await tellHouse(tx, doing, occurrenceId, "house-host-offered", `${hostingId}:${dayOf(doing.now)}`);
}

/** Who offered from a household before and offers as a volunteer now hosts once; where the house had said yes, it has. */
async function notTwice(
  tx: Writer,
  doing: Doing,
  occurrenceId: string,
  { volunteerId, hostingId }: { volunteerId: string; hostingId: string },
): Promise<void> {
  const here = await tx.select().from(hostings).where(eq(hostings.occurrenceId, occurrenceId));
  const ids = here.flatMap(({ familyAdultId }) => familyAdultId ?? []);
  const same = (await listHouseholdHosts(tx, ids)).filter(({ unitIds }) => unitIds.includes(volunteerId));
  if (same.length === 0) return;
  const own = inArray(
    hostings.familyAdultId,
    same.map(({ id }) => id),
  );
  const confirmed = here.some(
    ({ state, familyAdultId }) => state === "hosting" && same.some(({ id }) => id === familyAdultId),
  );
  await tx
    .update(hostings)
    .set({ state: "withdrawn", countedOn: false, at: doing.now })
    .where(and(eq(hostings.occurrenceId, occurrenceId), own))
    .returning({ id: hostings.id });
  await audit(tx, doing, "hosting.withdrawn", occurrenceId);
  if (!confirmed) return;
  await tx
    .update(hostings)
    .set({ state: "hosting", countedOn: true })
    .where(eq(hostings.id, hostingId))
    .returning({ id: hostings.id });
  await touchPagesOf(tx, doing.now, occurrenceId);
}

/** Somebody cannot host after all, or says no to having been asked. */
export async function withdrawHosting(
  db: Database,
  doing: Doing,
  { occurrenceId, ...host }: { occurrenceId: string } & Host,
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    const [gone] = await tx
      .update(hostings)
      .set({ state: "withdrawn", at: doing.now })
      .where(and(ofHost(occurrenceId, host), inArray(hostings.state, ["asked", "offered", "hosting"])))
      .returning({ id: hostings.id });
    if (!gone) return refused("not-found");
    await audit(tx, doing, "hosting.withdrawn", occurrenceId);
    await touchPagesOf(tx, doing.now, occurrenceId);
    return ok(null);
  });
}

/** The public page of a date says how many host it. */
export async function touchPagesOf(tx: Writer, now: Date, occurrenceId: string): Promise<void> {
  const [date] = await tx.select().from(occurrences).where(eq(occurrences.id, occurrenceId));
  if (date) await calendarTouched(tx, date.houseId, now);
}

/** Whether somebody may host a date now, by the rules of may-host.ts. */
export async function judgeHost(db: Reader, now: Date, occurrenceId: string, host: Host): Promise<HostAnswer> {
  const [found] = await db
    .select({ occurrence: occurrences, activity: activities })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(eq(occurrences.id, occurrenceId));
  if (!found || found.activity.state === "withdrawn") return refused("not-found");
  const { occurrence, activity } = found;
  const reasons = await reasonsOf(db, host, activity, occurrence.startsAt.slice(0, 10));
  // What is a draft no household has seen.
  if (reasons === null || ("familyAdultId" in host && activity.state === "draft")) return refused("not-found");
  if (occurrence.state === "cancelled") return refused("cancelled");
  if (occurrence.startsAt <= wallClock(now)) return refused("past");
  return reasons.length > 0 ? { ...refused("may-not"), reasons } : ok(null);
}

async function reasonsOf(db: Reader, host: Host, activity: HostedActivity, day: string): Promise<HostReason[] | null> {
  if ("volunteerId" in host) {
    const [unit] = await listHostingUnits(db, [host.volunteerId]);
    return unit ? mayHost(unit, activity, day) : null;
  }
  const [adult] = await listHouseholdHosts(db, [host.familyAdultId]);
  return adult ? mayCoHost(adult, activity) : null;
}

const isApproved = async (db: Reader, familyAdultId: string): Promise<boolean> =>
  (await listHouseholdHosts(db, [familyAdultId])).some(({ approved }) => approved);

async function isDeclined(db: Reader, occurrenceId: string, host: Host): Promise<boolean> {
  const [found] = await db.select().from(hostings).where(ofHost(occurrenceId, host));
  return found?.state === "declined";
}

const ofHost = (occurrenceId: string, host: Host) =>
  and(
    eq(hostings.occurrenceId, occurrenceId),
    "volunteerId" in host ? eq(hostings.volunteerId, host.volunteerId) : eq(hostings.familyAdultId, host.familyAdultId),
  );
