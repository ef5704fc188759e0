import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { type Database, isTaken } from "~db/database.server";
import { groupMeetings, groups } from "~db/schema/groups.server";
import type { GroupTheme } from "~db/vocabulary";

export type MeetingLine = { heldOn: string; place: string; came: number; themes: GroupTheme[] };
export type MeetingRefusal = "ended" | "to-come" | "before-start" | "already-logged";

/** One line for a meeting of a group that runs, by its leader or a coordinator; who may, the caller has found out. */
export async function logMeeting(
  db: Database,
  by: Actor & { accountId: string },
  { organisationId, groupId, once }: { organisationId: string; groupId: string; once: string | null },
  line: MeetingLine,
): Promise<Result<null, MeetingRefusal>> {
  try {
    return await db.transact(async (tx) => {
      const own = and(eq(groups.organisationId, organisationId), eq(groups.id, groupId), isNull(groups.endedAt));
      const [group] = await tx.select().from(groups).where(own);
      if (!group) return refused("ended");
      if (line.heldOn > dayOf(by.now)) return refused("to-come");
      if (line.heldOn < group.startsOn) return refused("before-start");
      await takeOnce(tx, once, by.now);
      const row = { id: newId(), groupId, ...line, recordedBy: by.accountId, recordedAt: by.now };
      await tx.insert(groupMeetings).values(row).returning({ id: groupMeetings.id });
      await audit(tx, by, "group.met", groupId, { organisationId, detail: { came: line.came } });
      return ok(null);
    });
  } catch (error) {
    // The index: this day is written down already.
    if (isTaken(error)) return refused("already-logged");
    throw error;
  }
}
