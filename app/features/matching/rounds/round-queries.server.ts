import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { matches, requests } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { families } from "~db/schema/people.server";
import { roundInputs, roundLeftOut, roundPairs, rounds } from "~db/schema/rounds.server";
import type { Side } from "~db/vocabulary";
import type { Policy } from "../engine/policy";
import type { Parts } from "../engine/results";
import type { InputDigests } from "../round-fingerprint";
import type { PairRefusal, RoundFailure, RoundSummary } from "./round-summary";

/** Rows of a page of pairs, of people left out, of rounds. */
export const PAIRS_A_PAGE = 50;
export const LEFT_A_PAGE = 50;
export const ROUNDS_A_PAGE = 25;

type RoundRow = typeof rounds.$inferSelect;
/** A round with its stored plain data given its types. */
export type Round = Omit<RoundRow, "policy" | "failure" | "summary"> & {
  policy: Policy;
  failure: RoundFailure | null;
  summary: RoundSummary | null;
};
export type RoundFound = { round: Round; type: typeof matchTypes.$inferSelect; by: string };

const typed = (row: RoundRow): Round => row as Round;

/** The rounds of an organisation, newest first. */
export async function listRounds(db: Reader, organisationId: string, page: number) {
  const own = eq(rounds.organisationId, organisationId);
  const rows = await db
    .select({ round: rounds, type: matchTypes, by: accounts.name })
    .from(rounds)
    .innerJoin(matchTypes, eq(matchTypes.id, rounds.matchTypeId))
    .innerJoin(accounts, eq(accounts.id, rounds.startedBy))
    .where(own)
    .orderBy(desc(rounds.number))
    .limit(ROUNDS_A_PAGE)
    .offset((page - 1) * ROUNDS_A_PAGE);
  const [all] = await db.select({ rows: count() }).from(rounds).where(own);
  return {
    rows: rows.map(({ round, ...rest }): RoundFound => ({ round: typed(round), ...rest })),
    all: all?.rows ?? 0,
  };
}

/** One round of an organisation, or nothing. */
export async function findRound(db: Reader, organisationId: string, roundId: string): Promise<RoundFound | null> {
  const [found] = await db
    .select({ round: rounds, type: matchTypes, by: accounts.name })
    .from(rounds)
    .innerJoin(matchTypes, eq(matchTypes.id, rounds.matchTypeId))
    .innerJoin(accounts, eq(accounts.id, rounds.startedBy))
    .where(and(eq(rounds.id, roundId), eq(rounds.organisationId, organisationId)));
  return found ? { ...found, round: typed(found.round) } : null;
}

/** The organisation's round under way, or nothing. */
export async function findRunning(db: Reader, organisationId: string): Promise<{ id: string } | null> {
  const [found] = await db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.state, "running")));
  return found ?? null;
}

/** Families protected since the round are nowhere in it. */
const ofRound = (roundId: string) => and(eq(roundPairs.roundId, roundId), isNull(families.protectedFor));

export type PairFound = Awaited<ReturnType<typeof listPairs>>[number];

/** Pairs of a finished round with their family and how its request stands now: a page of them, or those named. */
export async function listPairs(
  db: Reader,
  roundId: string,
  which: { from: number; rows: number } | { positions: readonly number[] },
) {
  const shown = "positions" in which ? inArray(roundPairs.position, [...which.positions]) : undefined;
  const all = db
    .select({ pair: roundPairs, family: families, requestState: requests.state })
    .from(roundPairs)
    .innerJoin(families, eq(families.id, roundPairs.familyId))
    .innerJoin(requests, eq(requests.id, roundPairs.requestId))
    .where(and(ofRound(roundId), shown))
    .orderBy(asc(roundPairs.position));
  const rows = "from" in which ? await all.limit(which.rows).offset(which.from) : await all;
  return rows.map(({ pair, ...rest }) => ({
    ...rest,
    pair: { ...pair, parts: pair.parts as Parts, refusal: pair.refusal as PairRefusal | null },
  }));
}

export async function countPairs(db: Reader, roundId: string): Promise<number> {
  const [all] = await db
    .select({ rows: count() })
    .from(roundPairs)
    .innerJoin(families, eq(families.id, roundPairs.familyId))
    .where(ofRound(roundId));
  return all?.rows ?? 0;
}

/** What a round's pairs have become, by request: the newest proposal made from it. */
export async function listProposed(db: Reader, roundId: string, requestIds: readonly string[]) {
  const rows = await db
    .select({ id: matches.id, requestId: matches.requestId, volunteerId: matches.volunteerId })
    .from(matches)
    .where(and(eq(matches.roundId, roundId), inArray(matches.requestId, [...requestIds])))
    .orderBy(asc(matches.proposedAt));
  return new Map(rows.map((row) => [row.requestId, row]));
}

/** How many proposals have been made from a round. */
export async function countProposed(db: Reader, roundId: string): Promise<number> {
  const [all] = await db.select({ rows: count() }).from(matches).where(eq(matches.roundId, roundId));
  return all?.rows ?? 0;
}

/** Who is not in a round, one side, a page of them; `family` is empty on the volunteers' side. */
export async function listLeftOut(db: Reader, roundId: string, side: Side, page: { from: number; rows: number }) {
  const left = and(eq(roundLeftOut.roundId, roundId), eq(roundLeftOut.side, side), isNull(families.protectedFor));
  const rows = await db
    .select({ left: roundLeftOut, family: families })
    .from(roundLeftOut)
    .leftJoin(families, eq(families.id, roundLeftOut.familyId))
    .where(left)
    .orderBy(asc(roundLeftOut.position))
    .limit(page.rows)
    .offset(page.from);
  const [all] = await db
    .select({ rows: count() })
    .from(roundLeftOut)
    .leftJoin(families, eq(families.id, roundLeftOut.familyId))
    .where(left);
  return { rows, all: all?.rows ?? 0 };
}

/** The request each family has for a round's match type now, where it has one. */
export async function listRequestsOf(db: Reader, { matchTypeId }: Pick<Round, "matchTypeId">, ids: readonly string[]) {
  const rows = await db
    .select({ id: requests.id, familyId: requests.familyId })
    .from(requests)
    .where(
      and(
        inArray(requests.familyId, [...ids]),
        eq(requests.matchTypeId, matchTypeId),
        inArray(requests.state, ["waiting", "proposed", "matched"]),
      ),
    );
  return new Map(rows.map(({ id, familyId }) => [familyId, id]));
}

/** Pairs that somebody tried to propose in vain. */
export async function listRefused(db: Reader, roundId: string) {
  const rows = await db
    .select({ familyId: roundPairs.familyId, volunteerId: roundPairs.volunteerId, refusal: roundPairs.refusal })
    .from(roundPairs)
    .innerJoin(families, eq(families.id, roundPairs.familyId))
    .where(and(ofRound(roundId), isNotNull(roundPairs.refusal)))
    .orderBy(asc(roundPairs.position));
  return rows.map((row) => ({ ...row, refusal: row.refusal as PairRefusal }));
}

/** What the volunteers of a round cost, those who cost something: by volunteer, thousandths. */
export async function listRoundPrices(db: Reader, roundId: string): Promise<Record<string, number>> {
  const rows = await db
    .select({ id: roundPairs.volunteerId, price: roundPairs.price })
    .from(roundPairs)
    .where(and(eq(roundPairs.roundId, roundId), gt(roundPairs.price, 0)));
  return Object.fromEntries(rows.map(({ id, price }) => [id, price]));
}

/** The digests of what a round was computed from. */
export async function findDigests(db: Reader, roundId: string): Promise<InputDigests | null> {
  const [found] = await db.select().from(roundInputs).where(eq(roundInputs.roundId, roundId));
  return found ? (JSON.parse(found.digests) as InputDigests) : null;
}
