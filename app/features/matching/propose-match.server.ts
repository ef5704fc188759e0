import { and, eq, inArray, isNull } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import { type Database, isTaken, type Writer } from "~db/database.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { volunteers } from "~db/schema/people.server";
import type { Gate, OVERRIDE_REASONS } from "~db/vocabulary";
import { type Doing, tellSide } from "./answer-links.server";
import { VOLUNTEER_ANSWERS_IN_MS } from "./deadlines";
import { shutGates } from "./engine/eligibility";
import { score } from "./engine/score";
import { areOneself, listHouseholds } from "./household-queries.server";
import type { Match } from "./move-match.server";
import { getPolicy, rarityOf } from "./pool-queries.server";
import { judgeProposal } from "./proposal-rules";
import { listUnits } from "./unit-queries.server";

export type ProposalWish = {
  organisationId: string;
  requestId: string;
  volunteerId: string;
  overrideReason: (typeof OVERRIDE_REASONS)[number] | null;
  roundId: string | null;
};
/** `changed-since`: somebody proposed, or a gate shut, after the page was opened. `not-found`: not this organisation's. */
export type ProposalRefusal = "not-found" | "changed-since" | "gate-shut" | "reason-needed";
export type Proposed = Result<Match, ProposalRefusal> & { gates?: readonly Gate[] };

/**
 * Puts a volunteer forward for a request: checks the gates again inside the transaction, freezes score, parts and
 * weights as they are now, and asks the volunteer. Of many at once, one wins.
 */
export async function proposeMatch(db: Database, doing: Doing, wish: ProposalWish): Promise<Proposed> {
  try {
    return await db.transact(async (tx) => {
      const proposed = await proposeIn(tx, doing, wish);
      // A form counts only when it did something: a refused one may be sent again.
      if (proposed.ok) await takeOnce(tx, doing.once, doing.now);
      return proposed;
    });
  } catch (error) {
    // The index: this family already has an open proposal of this kind, perhaps in another organisation.
    if (isTaken(error)) return refused("changed-since");
    throw error;
  }
}

/** The same inside a transaction of the caller's: a round approves many. */
export async function proposeIn(tx: Writer, doing: Doing, wish: ProposalWish): Promise<Proposed> {
  const { organisationId, requestId, volunteerId, overrideReason } = wish;
  const asked = await takeRequest(tx, organisationId, requestId);
  if (asked !== "taken") return refused(asked);
  // Holds the unit's row, so that two proposals of one volunteer count their places one after the other.
  const [held] = await tx
    .update(volunteers)
    .set({ version: plus(volunteers.version, 0) })
    .where(and(eq(volunteers.id, volunteerId), eq(volunteers.organisationId, organisationId)))
    .returning({ id: volunteers.id });
  const pair = held ? await readPair(tx, wish, dayOf(doing.now)) : null;
  if (!pair) return undo(tx, requestId, refused("not-found"));
  if (await isBarredForGood(tx, pair.familyId, volunteerId))
    return undo(tx, requestId, { ...refused("gate-shut"), gates: ["earlier-pair"] });
  const verdict = judgeProposal({
    gates: pair.gates,
    points: pair.points,
    floor: pair.floor,
    hasReason: overrideReason !== null,
  });
  if (!verdict.ok) {
    const gates = verdict.reason === "gate-shut" ? verdict.gates : pair.gates;
    return undo(tx, requestId, { ...refused(verdict.reason), gates });
  }
  const match = await insertMatch(tx, doing, wish, pair);
  if (verdict.overridden.includes("earlier-pair")) await liftBar(tx, doing, match);
  await audit(tx, doing, "match.propose", match.id, {
    organisationId,
    detail: { points: match.points, override: overrideReason, gates: verdict.overridden.join(" ") || null },
  });
  await tellSide(tx, doing, match, "volunteer", "proposal-volunteer");
  return ok(match);
}

/** The request stops waiting: only one of many can do that. */
async function takeRequest(tx: Writer, organisationId: string, requestId: string) {
  const own = and(eq(requests.id, requestId), eq(requests.organisationId, organisationId));
  const [found] = await tx.select({ id: requests.id }).from(requests).where(own);
  if (!found) return "not-found";
  const [taken] = await tx
    .update(requests)
    .set({ state: "proposed" })
    .where(and(own, eq(requests.state, "waiting")))
    .returning({ id: requests.id });
  return taken ? "taken" : "changed-since";
}

/** Lets the request wait again: the transaction may go on with other pairs. */
async function undo(tx: Writer, requestId: string, answer: Proposed): Promise<Proposed> {
  await tx.update(requests).set({ state: "waiting" }).where(eq(requests.id, requestId)).returning({ id: requests.id });
  return answer;
}

/** Who the two are, how well they fit under today's weights, and which gates are shut; null where one is not found. */
export async function readPair(
  tx: Writer,
  { organisationId, requestId, volunteerId }: Pick<ProposalWish, "organisationId" | "requestId" | "volunteerId">,
  today: string,
) {
  const [household] = await listHouseholds(tx, organisationId, { requestId });
  const [unit] = await listUnits(tx, organisationId, { volunteerId });
  const [type] = await tx
    .select({ type: matchTypes })
    .from(matchTypes)
    .innerJoin(requests, eq(requests.matchTypeId, matchTypes.id))
    .where(and(eq(requests.id, requestId), eq(matchTypes.form, "pair")));
  // A protected family is in no pool and is proposed to nobody.
  if (!household || household.isProtected || !unit || !type) return null;
  const { policy, version } = await getPolicy(tx, organisationId);
  const request = { organisation: organisationId, matchType: type.type.kind };
  const found = score(household.family, unit.volunteer, policy, await rarityOf(tx, organisationId));
  return {
    ...found,
    familyId: household.family.id,
    consentSince: household.family.consent?.since ?? null,
    type: type.type,
    policyVersion: version,
    floor: policy.floor * 1000,
    gates: shutGates(household.family, unit.volunteer, today, request),
  };
}

/** Blocked, one household, or one and the same person: no coordinator proposes these two. */
export async function isBarredForGood(tx: Writer, familyId: string, volunteerId: string): Promise<boolean> {
  const found = await tx
    .select({ id: barredPairs.id })
    .from(barredPairs)
    .where(
      and(
        eq(barredPairs.familyId, familyId),
        eq(barredPairs.volunteerId, volunteerId),
        isNull(barredPairs.liftedAt),
        inArray(barredPairs.why, ["blocked", "one-household"]),
      ),
    );
  return found.length > 0 || (await areOneself(tx, familyId, volunteerId));
}

type Pair = NonNullable<Awaited<ReturnType<typeof readPair>>>;

async function insertMatch(tx: Writer, { accountId, now }: Doing, wish: ProposalWish, pair: Pair): Promise<Match> {
  const [match] = await tx
    .insert(matches)
    .values({
      id: newId(),
      organisationId: wish.organisationId,
      requestId: wish.requestId,
      familyId: pair.familyId,
      volunteerId: wish.volunteerId,
      matchTypeId: pair.type.id,
      matchTypeKind: pair.type.kind,
      state: "proposed",
      points: pair.points,
      parts: pair.parts,
      policyVersion: pair.policyVersion,
      roundId: wish.roundId,
      overrideReason: wish.overrideReason,
      proposedBy: accountId as string,
      proposedAt: now,
      answerBy: new Date(now.getTime() + VOLUNTEER_ANSWERS_IN_MS),
      ownerId: accountId as string,
      nextOn: addDays(dayOf(now), 3),
    })
    .returning();
  return match as Match;
}

/** A pair that was declined may be proposed again because a coordinator says so; a block is lifted nowhere here. */
async function liftBar(tx: Writer, { accountId, now }: Doing, match: Match): Promise<void> {
  await tx
    .update(barredPairs)
    .set({ liftedAt: now, liftedBy: accountId })
    .where(
      and(
        eq(barredPairs.familyId, match.familyId),
        eq(barredPairs.volunteerId, match.volunteerId),
        isNull(barredPairs.liftedAt),
        inArray(barredPairs.why, ["declined", "not-again"]),
      ),
    )
    .returning({ id: barredPairs.id });
}
