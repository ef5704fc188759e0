import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { Database, Writer } from "~db/database.server";
import { groupParticipants } from "~db/schema/groups.server";
import { requests } from "~db/schema/matching.server";
import type { SeenGroup } from "./change-group.server";
import { type GroupChanged, GroupRefused, inGroup } from "./in-group.server";

export type LeaveWish = "stopped" | "waits-again";

/** A participant leaves: they have stopped, or wait for another group from the day they first waited. */
export async function removeParticipant(
  db: Database,
  by: Actor,
  seen: SeenGroup,
  { rowId, why, once }: { rowId: string; why: LeaveWish; once: string | null },
): Promise<GroupChanged> {
  return inGroup(db, seen, async (tx, group) => {
    const own = and(eq(groupParticipants.id, rowId), eq(groupParticipants.groupId, group.id));
    const [left] = await tx
      .update(groupParticipants)
      .set({ leftAt: by.now, leaveReason: why })
      .where(and(own, isNull(groupParticipants.leftAt)))
      .returning();
    if (!left) throw new GroupRefused("not-in-group");
    await takeOnce(tx, once, by.now);
    await releaseRequest(tx, left.requestId, why);
    await audit(tx, by, "group.participant-left", group.id, { organisationId: seen.organisationId, detail: { why } });
  });
}

/** What becomes of the request of somebody who is in a group no more; one that ended with the consent stays ended. */
export async function releaseRequest(tx: Writer, requestId: string, why: LeaveWish): Promise<void> {
  await tx
    .update(requests)
    .set({ state: why === "waits-again" ? "waiting" : "ended" })
    .where(and(eq(requests.id, requestId), eq(requests.state, "matched")))
    .returning({ id: requests.id });
}
