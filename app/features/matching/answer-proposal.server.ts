import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { hashOf, newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { tokens } from "~db/schema/access.server";
import { answers, matches } from "~db/schema/matching.server";
import type { Answer, AnswerChannel, NoReason, Side } from "~db/vocabulary";
import { type Doing, listAsked } from "./answer-links.server";
import { type AnswerRefusal, type AnswerStage, judgeAnswer, stageAt } from "./answer-rules";
import { consequencesOf } from "./consequences.server";
import { isFrozen } from "./frozen-queries.server";
import { lacksHomeVisit } from "./home-visit.server";
import { changeMatch, type Match, moveMatch } from "./move-match.server";

export type AnswerSaid = {
  answer: Answer;
  reason: NoReason | null;
  /** After the meeting: my phone number may be given to the other side. */
  sharesPhone: boolean | null;
};
export type AnswerReason = AnswerRefusal | "changed-since" | "not-found";

/** Answers by a private link: whoever holds it speaks for the adult it was sent to. */
export async function answerByLink(
  db: Database,
  doing: Doing,
  secret: string,
  said: AnswerSaid,
): Promise<Result<Match, AnswerReason>> {
  return db.transact(async (tx) => {
    const [token] = await tx
      .select()
      .from(tokens)
      .where(and(eq(tokens.hash, hashOf(secret)), eq(tokens.purpose, "answer")));
    if (!token || token.expiresAt <= doing.now) return refused("not-found");
    const [side, adultId] = (token.detail ?? "").split(":") as [Side, string];
    const [match] = await tx.select().from(matches).where(eq(matches.id, token.subjectId));
    // Of a protected family nothing is answered by a link: the page says "paused".
    if (!match || (await isFrozen(tx, match))) return refused("not-found");
    const how = { side, adultId, channel: "link" as const, interpreter: false, recordedBy: null };
    const answered = await answerIn(tx, doing, match, { ...said, ...how });
    if (!answered.ok) return answered;
    await tx.update(tokens).set({ usedAt: doing.now }).where(eq(tokens.hash, token.hash)).returning();
    await takeOnce(tx, doing.once, doing.now);
    return answered;
  });
}

export type RecordedAnswer = AnswerSaid & {
  organisationId: string;
  matchId: string;
  /** The version the coordinator's page showed. */
  version: number;
  side: Side;
  adultId: string;
  channel: Exclude<AnswerChannel, "link">;
  interpreter: boolean;
};

/** A coordinator writes down what somebody said by phone, by text or in person. */
export async function recordAnswer(
  db: Database,
  doing: Doing,
  wish: RecordedAnswer,
): Promise<Result<Match, AnswerReason>> {
  return db.transact(async (tx) => {
    const [match] = await tx
      .select()
      .from(matches)
      .where(and(eq(matches.id, wish.matchId), eq(matches.organisationId, wish.organisationId)));
    if (!match) return refused("not-found");
    if (match.version !== wish.version) return refused("changed-since");
    const answered = await answerIn(tx, doing, match, { ...wish, recordedBy: doing.accountId });
    if (answered.ok) await takeOnce(tx, doing.once, doing.now);
    return answered;
  });
}

type Spoken = AnswerSaid & {
  side: Side;
  adultId: string;
  channel: AnswerChannel;
  interpreter: boolean;
  recordedBy: string | null;
};

async function answerIn(tx: Writer, doing: Doing, match: Match, said: Spoken): Promise<Result<Match, AnswerReason>> {
  const stage = stageAt(match.state);
  const adults = await listAsked(tx, match, said.side);
  if (!adults.some(({ adultId }) => adultId === said.adultId)) return refused("not-found");
  const before = await lastAnswers(tx, match.id, said.side, stage);
  const needed = said.side === "volunteer" ? adults.map(({ adultId }) => adultId) : [said.adultId];
  const verdict = judgeAnswer({
    ...match,
    side: said.side,
    answer: said.answer,
    saidBefore: before.get(said.adultId) === said.answer,
    complete: needed.every((id) => id === said.adultId || before.get(id) === "yes"),
  });
  if (!verdict.ok) return verdict;
  await writeDown(tx, doing, match, stage, said);
  if (verdict.event === null) return stayed(tx, doing, match, said);
  if (verdict.event === "confirm" && match.state === "one-confirmed" && (await lacksHomeVisit(tx, match)))
    return waitForVisit(tx, doing, match, said);
  const change = { talkWanted: null, ...(said.answer === "no" ? { noReason: said.reason ?? "no-reason" } : {}) };
  const detail = { side: said.side, channel: said.channel, interpreter: said.interpreter, reason: said.reason };
  const { more, afterwards } = await consequencesOf(tx, doing, match, verdict.event, said.side);
  const moved = await moveMatch(tx, doing, { match, event: verdict.event, change: { ...change, ...more }, detail });
  if (moved.ok) await afterwards(moved.value);
  return moved;
}

/** What each adult of a side said last at a stage. */
async function lastAnswers(tx: Writer, matchId: string, side: Side, stage: AnswerStage): Promise<Map<string, Answer>> {
  const rows = await tx
    .select()
    .from(answers)
    .where(and(eq(answers.matchId, matchId), eq(answers.side, side), eq(answers.stage, stage)))
    .orderBy(answers.at);
  return new Map(rows.map((row) => [(row.volunteerAdultId ?? row.familyAdultId) as string, row.answer]));
}

async function writeDown(tx: Writer, { now }: Doing, match: Match, stage: AnswerStage, said: Spoken): Promise<void> {
  const { side, adultId, answer, reason, channel, interpreter, recordedBy } = said;
  await tx
    .insert(answers)
    .values({
      id: newId(),
      matchId: match.id,
      side,
      volunteerAdultId: side === "volunteer" ? adultId : null,
      familyAdultId: side === "family" ? adultId : null,
      stage,
      answer,
      reason: answer === "no" ? (reason ?? "no-reason") : null,
      sharesPhone: stage === "after-meeting" && answer === "yes" ? said.sharesPhone === true : null,
      channel,
      interpreter,
      recordedBy,
      at: now,
    })
    .returning({ id: answers.id });
}

/** "Talk to me first", or a yes that waits for the others of the unit. */
async function stayed(tx: Writer, doing: Doing, match: Match, said: Spoken): Promise<Result<Match, AnswerReason>> {
  const talk = said.answer === "talk-first";
  const changed = await changeMatch(
    tx,
    match,
    talk ? { talkWanted: said.side, nextOn: dayOf(doing.now) } : { talkWanted: null },
  );
  if (!changed) return refused("changed-since");
  await audit(tx, doing, talk ? "match.talk-wanted" : "match.one-yes", match.id, {
    organisationId: match.organisationId,
    detail: { side: said.side, channel: said.channel, interpreter: said.interpreter },
  });
  return ok(changed);
}

/** Both have said "go on", but a home has not been visited: one step before active, and a line on the desk today. */
async function waitForVisit(
  tx: Writer,
  doing: Doing,
  match: Match,
  said: Spoken,
): Promise<Result<Match, AnswerReason>> {
  const change = { visitAwaitedAt: doing.now, talkWanted: null, nextOn: dayOf(doing.now) };
  const changed = await changeMatch(tx, match, change);
  if (!changed) return refused("changed-since");
  await audit(tx, doing, "match.visit-awaited", match.id, {
    organisationId: match.organisationId,
    detail: { side: said.side, channel: said.channel, interpreter: said.interpreter },
  });
  return ok(changed);
}
