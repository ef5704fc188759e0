import { and, eq, inArray, ne } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Reader } from "~db/database.server";
import { activities, hostings, occurrences } from "~db/schema/activities.server";
import { type OwnDate, ownDate } from "./cancel-date.server";
import type { Doing } from "./doing";
import { listHostingUnits } from "./hosting-queries.server";
import { type HostReason, mayHost } from "./may-host";
import { wallClock } from "./wall-clock";

export type HostRefusal = "not-found" | "past" | "cancelled" | "may-not";
type HostAnswer = Result<null, HostRefusal> & { reasons?: HostReason[] };

/** A volunteer offers to host a date; the house says yes to it (`confirmHosting`). Offering twice changes nothing. */
export async function offerToHost(
  db: Database,
  doing: Doing,
  { occurrenceId, volunteerId }: { occurrenceId: string; volunteerId: string },
): Promise<HostAnswer> {
  return db.transact(async (tx) => {
    const verdict = await judge(tx, doing.now, occurrenceId, volunteerId);
    if (!verdict.ok) return verdict;
    await takeOnce(tx, doing.once, doing.now);
    await tx
      .insert(hostings)
      .values({ id: newId(), occurrenceId, volunteerId, state: "offered", at: doing.now })
      .onConflictDoUpdate({
        target: [hostings.occurrenceId, hostings.volunteerId],
        set: { state: "offered", at: doing.now },
        setWhere: ne(hostings.state, "hosting"),
      })
      .returning({ id: hostings.id });
    await audit(tx, doing, "hosting.offered", occurrenceId);
    return ok(null);
  });
}

/** The house says yes to a volunteer who offered; looked at once more, since a certificate may have ended meanwhile. */
export async function confirmHosting(
  db: Database,
  doing: Doing,
  { volunteerId, ...which }: OwnDate & { volunteerId: string },
): Promise<HostAnswer> {
  return db.transact(async (tx) => {
    const [own] = await tx.select({ id: occurrences.id }).from(occurrences).where(ownDate(which));
    if (!own) return refused("not-found");
    const verdict = await judge(tx, doing.now, own.id, volunteerId);
    if (!verdict.ok) return verdict;
    const [confirmed] = await tx
      .update(hostings)
      .set({ state: "hosting", at: doing.now })
      .where(
        and(
          eq(hostings.occurrenceId, own.id),
          eq(hostings.volunteerId, volunteerId),
          inArray(hostings.state, ["offered", "hosting"]),
        ),
      )
      .returning({ id: hostings.id });
    if (!confirmed) return refused("not-found");
    await audit(tx, doing, "hosting.confirmed", own.id);
    return ok(null);
  });
}

/** A volunteer cannot host after all. */
export async function withdrawHosting(
  db: Database,
  doing: Doing,
  { occurrenceId, volunteerId }: { occurrenceId: string; volunteerId: string },
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    const [gone] = await tx
      .update(hostings)
      .set({ state: "withdrawn", at: doing.now })
      .where(and(eq(hostings.occurrenceId, occurrenceId), eq(hostings.volunteerId, volunteerId)))
      .returning({ id: hostings.id });
    if (!gone) return refused("not-found");
    await audit(tx, doing, "hosting.withdrawn", occurrenceId);
    return ok(null);
  });
}

async function judge(db: Reader, now: Date, occurrenceId: string, volunteerId: string): Promise<HostAnswer> {
  const [found] = await db
    .select({ occurrence: occurrences, activity: activities })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(eq(occurrences.id, occurrenceId));
  const [unit] = await listHostingUnits(db, volunteerId);
  if (!found || !unit || found.activity.state === "withdrawn") return refused("not-found");
  if (found.occurrence.state === "cancelled") return refused("cancelled");
  if (found.occurrence.startsAt <= wallClock(now)) return refused("past");
  const reasons = mayHost(unit, found.activity, found.occurrence.startsAt.slice(0, 10));
  return reasons.length > 0 ? { ...refused("may-not"), reasons } : ok(null);
}
