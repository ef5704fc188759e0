import { and, asc, desc, eq } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { checkIns, meetings } from "~db/schema/follow-up.server";

/** The check-ins of a match, by when they are due; the volunteer's side first. */
export async function listCheckIns(db: Reader, matchId: string) {
  return db
    .select()
    .from(checkIns)
    .where(eq(checkIns.matchId, matchId))
    .orderBy(asc(checkIns.dueOn), desc(checkIns.side));
}

/** One check-in of a match, or nothing. */
export async function findCheckInOf(db: Reader, matchId: string, checkInId: string) {
  const [found] = await db
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.id, checkInId), eq(checkIns.matchId, matchId)));
  return found ?? null;
}

/** The meetings of a match that were written down, newest first, with who wrote each. */
export async function listMeetings(db: Reader, matchId: string) {
  return db
    .select({ id: meetings.id, heldOn: meetings.heldOn, theme: meetings.theme, by: accounts.name })
    .from(meetings)
    .innerJoin(accounts, eq(accounts.id, meetings.recordedBy))
    .where(eq(meetings.matchId, matchId))
    .orderBy(desc(meetings.heldOn), asc(meetings.id));
}
