import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { groupParticipants, groupVolunteers } from "~db/schema/groups.server";
import type { GroupEndReason } from "~db/vocabulary";
import { changeGroup, type SeenGroup } from "./change-group.server";
import { takeLeaderRole } from "./group-leader.server";
import { releaseRequest } from "./remove-participant.server";

/** The planned ending, or an early one: everybody leaves, the leader's role ends, and who wants to waits for a new group. */
export async function endGroup(
  db: Database,
  by: Actor,
  seen: SeenGroup,
  { reason, waitsAgain, once }: { reason: GroupEndReason; waitsAgain: boolean; once: string | null },
): Promise<Result<null, "changed-since">> {
  return db.transact(async (tx) => {
    const group = await changeGroup(tx, seen, { endedAt: by.now, endReason: reason });
    if (!group) return refused("changed-since");
    await takeOnce(tx, once, by.now);
    const left = await tx
      .update(groupParticipants)
      .set({ leftAt: by.now, leaveReason: "group-ended" })
      .where(and(eq(groupParticipants.groupId, group.id), isNull(groupParticipants.leftAt)))
      .returning();
    for (const { requestId } of left) await releaseRequest(tx, requestId, waitsAgain ? "waits-again" : "stopped");
    await tx
      .update(groupVolunteers)
      .set({ leftAt: by.now })
      .where(and(eq(groupVolunteers.groupId, group.id), isNull(groupVolunteers.leftAt)))
      .returning({ id: groupVolunteers.id });
    if (group.leaderId !== null) await takeLeaderRole(tx, group.leaderId, group.id);
    const detail = { reason, participants: left.length };
    await audit(tx, by, "group.ended", group.id, { organisationId: seen.organisationId, detail });
    return ok(null);
  });
}
