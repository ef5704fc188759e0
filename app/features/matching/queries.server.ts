import { and, asc, count, eq, exists, gte, inArray, isNull, lt, or } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { auditRows } from "~db/schema/audit.server";
import { checkIns } from "~db/schema/follow-up.server";
import { houses } from "~db/schema/houses.server";
import { answers, matches, requests, setAsides } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { families } from "~db/schema/people.server";
import { type MatchState, OPEN_MATCH_STATES } from "~db/vocabulary";

/** Rows of a page of a long list. */
export const PAGE_ROWS = 25;

/** Requests of an organisation that wait for somebody (groups have lists of their own), longest first; no protected families. */
export async function listWaiting(db: Reader, organisationId: string, page: number) {
  const waiting = and(
    eq(requests.organisationId, organisationId),
    eq(requests.state, "waiting"),
    eq(matchTypes.form, "pair"),
    isNull(families.protectedFor),
  );
  const rows = await db
    .select({ request: requests, family: families, type: matchTypes })
    .from(requests)
    .innerJoin(families, eq(families.id, requests.familyId))
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(waiting)
    .orderBy(asc(requests.waitingSince), asc(requests.id))
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS);
  const [all] = await db
    .select({ rows: count() })
    .from(requests)
    .innerJoin(families, eq(families.id, requests.familyId))
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(waiting);
  return { rows, all: all?.rows ?? 0 };
}

/** Suggestions of a request that stand back today. */
export async function listSetAsides(db: Reader, requestId: string, today: string) {
  return db
    .select()
    .from(setAsides)
    .where(and(eq(setAsides.requestId, requestId), gte(setAsides.until, today)));
}

/** Still running, and an answer, a next step or a check-in should have been there before now. */
const isLate = (db: Reader, now: Date) =>
  or(
    lt(matches.answerBy, now),
    and(isNull(matches.answerBy), lt(matches.nextOn, dayOf(now))),
    and(
      eq(matches.state, "active"),
      exists(
        db
          .select({ id: checkIns.id })
          .from(checkIns)
          .where(and(eq(checkIns.matchId, matches.id), isNull(checkIns.answeredAt), lt(checkIns.dueOn, dayOf(now)))),
      ),
    ),
  );

/** How many matches of an organisation are late. */
export async function countOverdue(db: Reader, organisationId: string, now: Date): Promise<number> {
  const { all } = await listMatches(db, organisationId, [...OPEN_MATCH_STATES, "active"], 1, now);
  return all;
}

/**
 * Matches of an organisation in some states, the most urgent first.
 * @param late only those that are late at this instant; null: all
 */
export async function listMatches(
  db: Reader,
  organisationId: string,
  states: readonly MatchState[],
  page: number,
  late: Date | null = null,
) {
  const chosen = and(
    late ? isLate(db, late) : undefined,
    eq(matches.organisationId, organisationId),
    inArray(matches.state, [...states]),
    isNull(families.protectedFor),
  );
  const rows = await db
    .select({ match: matches, family: families })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(chosen)
    .orderBy(asc(matches.nextOn), asc(matches.id))
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS);
  const [all] = await db
    .select({ rows: count() })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(chosen);
  return { rows, all: all?.rows ?? 0 };
}

/** How many matches of an organisation stand in each state. */
export async function countMatches(db: Reader, organisationId: string): Promise<Map<MatchState, number>> {
  const rows = await db
    .select({ state: matches.state, rows: count() })
    .from(matches)
    .where(eq(matches.organisationId, organisationId))
    .groupBy(matches.state);
  return new Map(rows.map(({ state, rows: n }) => [state, n]));
}

/** One match of an organisation, or nothing: foreign, or protected and not for this reader. */
export async function findMatch(db: Reader, organisationId: string, matchId: string, accountId: string) {
  const [found] = await db
    .select({ match: matches, family: families, type: matchTypes })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .innerJoin(matchTypes, eq(matchTypes.id, matches.matchTypeId))
    .where(and(eq(matches.id, matchId), eq(matches.organisationId, organisationId)));
  if (!found || (found.family.protectedFor && !found.family.protectedFor.includes(accountId))) return null;
  return found;
}

/** What has happened to a match, oldest first, with the name of who did it. */
export async function listHistory(db: Reader, matchId: string) {
  return db
    .select({ row: auditRows, by: accounts.name })
    .from(auditRows)
    .leftJoin(accounts, eq(accounts.id, auditRows.actorId))
    .where(and(eq(auditRows.subject, "match"), eq(auditRows.subjectId, matchId)))
    .orderBy(asc(auditRows.at));
}

/** Everything both sides have said about a match, oldest first. */
export async function listAnswers(db: Reader, matchId: string) {
  return db.select().from(answers).where(eq(answers.matchId, matchId)).orderBy(asc(answers.at));
}

/** Where a first meeting can be held: every house. */
export async function listHouses(db: Reader) {
  return db.select({ id: houses.id, name: houses.name }).from(houses).orderBy(asc(houses.name));
}

/** Who may come along: coordinators, leads and companions of an organisation. */
export async function listCompanions(db: Reader, organisationId: string) {
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .innerJoin(roles, eq(roles.accountId, accounts.id))
    .where(and(eq(roles.organisationId, organisationId), inArray(roles.role, ["coordinator", "lead", "companion"])))
    .orderBy(asc(accounts.name));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The family's open proposal or active match for a request, or nothing. */
export async function findMatchOfRequest(db: Reader, requestId: string, states: readonly MatchState[]) {
  const [found] = await db
    .select()
    .from(matches)
    .where(and(eq(matches.requestId, requestId), inArray(matches.state, [...states])));
  return found ?? null;
}

/** Where the first meeting is, in words: a house with its address, or the place as it was written. */
export async function placeOfMeeting(
  db: Reader,
  { meetingHouseId, meetingPlace }: Pick<typeof matches.$inferSelect, "meetingHouseId" | "meetingPlace">,
): Promise<string> {
  if (meetingHouseId === null) return meetingPlace ?? "";
  const [house] = await db.select().from(houses).where(eq(houses.id, meetingHouseId));
  return house ? `${house.name}, ${house.address}` : "";
}
