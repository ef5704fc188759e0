import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { endSessions } from "~/access/session.server";
import { endLinksOf } from "~/access/tokens.server";
import { dayOf } from "~/foundation/clock";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { roles } from "~db/schema/access.server";
import { matches } from "~db/schema/matching.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import { changeUnit, type SeenUnit } from "./change-unit.server";
import { listScreened } from "./file-queries.server";

export type Leaving = {
  adultId: string;
  once: string | null;
  /** Takes open proposals back and leaves active matches to the coordinator: handed in, since matching owns their states. */
  takeBackOpen: (tx: Writer) => Promise<void>;
};

/**
 * One adult leaves a unit of several. The others pause until a coordinator has talked with them and approved them again:
 * the family said yes to all of them. Open proposals are taken back; an active match comes up on the desk today. The one
 * who left no longer opens the file, and no link of theirs speaks for the unit.
 */
export async function leaveUnit(
  db: Database,
  by: Actor,
  seen: SeenUnit,
  { adultId, once, takeBackOpen }: Leaving,
): Promise<Result<null, "last-one" | "stale">> {
  return db.transact(async (tx) => {
    const adults = await listScreened(tx, seen.id);
    const leaving = adults.find(({ id }) => id === adultId);
    if (!leaving || adults.length < 2) return refused("last-one");
    if (!(await pauseForTalk(tx, seen, by.now))) return refused("stale");
    await takeOnce(tx, once, by.now);
    await tx
      .update(volunteerAdults)
      .set({ leftAt: by.now, position: await lastPosition(tx, seen.id) })
      .where(and(eq(volunteerAdults.id, adultId), isNull(volunteerAdults.leftAt)))
      .returning({ id: volunteerAdults.id });
    await standInRow(
      tx,
      adults.filter(({ id }) => id !== adultId),
    );
    await takeBackOpen(tx);
    await tx
      .update(matches)
      .set({ nextOn: dayOf(by.now) })
      .where(and(eq(matches.volunteerId, seen.id), eq(matches.state, "active")))
      .returning({ id: matches.id });
    await endLinksOf(tx, `volunteer:${adultId}`, by.now);
    if (leaving.accountId) await closeFile(tx, leaving.accountId, seen.id);
    await audit(tx, by, "volunteer.adult-left", seen.id, { organisationId: seen.organisationId });
    return ok(null);
  });
}

/** An approved unit pauses; one not approved yet goes on as it was; both stand on the desk for a talk. */
async function pauseForTalk(tx: Writer, seen: SeenUnit, now: Date): Promise<boolean> {
  const [unit] = await tx.select({ state: volunteers.state }).from(volunteers).where(eq(volunteers.id, seen.id));
  const approved = unit?.state === "approved";
  const change = approved ? { state: "paused" as const, pausedAt: now, pausedUntil: null } : {};
  const from = ["applied", "in-screening", "approved", "paused"] as const;
  return changeUnit(tx, seen, from, { ...change, reviewSince: now });
}

/** Behind everybody who is or was in the unit. */
async function lastPosition(tx: Writer, volunteerId: string): Promise<number> {
  const [found] = await tx
    .select({ last: max(volunteerAdults.position) })
    .from(volunteerAdults)
    .where(eq(volunteerAdults.volunteerId, volunteerId));
  return (found?.last ?? 0) + 1;
}

/** The first of those who stay is the first of the unit. */
async function standInRow(tx: Writer, staying: readonly { id: string }[]): Promise<void> {
  for (const [position, { id }] of staying.entries())
    await tx
      .update(volunteerAdults)
      .set({ position })
      .where(eq(volunteerAdults.id, id))
      .returning({ id: volunteerAdults.id });
}

async function closeFile(tx: Writer, accountId: string, volunteerId: string): Promise<void> {
  await tx
    .delete(roles)
    .where(
      and(
        eq(roles.accountId, accountId),
        eq(roles.volunteerId, volunteerId),
        inArray(roles.role, ["volunteer", "group-leader"]),
      ),
    )
    .returning({ id: roles.id });
  await endSessions(tx, accountId);
}
