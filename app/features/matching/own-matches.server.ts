import { and, asc, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { makeToken } from "~/access/tokens.server";
import { dayOf } from "~/foundation/clock";
import { formatDate, formatDateTime, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Database, Reader } from "~db/database.server";
import { checkIns } from "~db/schema/follow-up.server";
import { answers, matches } from "~db/schema/matching.server";
import type { MatchState, Side } from "~db/vocabulary";
import { type Doing, listAsked } from "./answer-links.server";
import { LINK_LASTS_MS } from "./deadlines";
import { isFrozen } from "./frozen-queries.server";
import type { Match } from "./move-match.server";
import { placeOfMeeting } from "./queries.server";

/** One side of a match, and which of its adults is signed in. */
export type OwnSide = { side: Side; fileId: string; adultId: string };
/** What one's own page asks for about a match. */
export type OwnAsk = "proposal" | "meeting" | "after-meeting" | "check-in";
export type OwnMatch = Awaited<ReturnType<typeof listOwnMatches>>[number];

/** A volunteer hears of a proposal at once, a family when the volunteer has said yes. */
const SHOWN: Record<Side, readonly MatchState[]> = {
  volunteer: ["proposed", "volunteer-yes", "agreed", "meeting-booked", "met", "one-confirmed", "active"],
  family: ["volunteer-yes", "agreed", "meeting-booked", "met", "one-confirmed", "active"],
};
/** From the booking on both sides know each other's first names. */
const KNOWN: readonly MatchState[] = ["meeting-booked", "met", "one-confirmed", "active"];

const ofSide = ({ side, fileId }: OwnSide) =>
  and(
    eq(side === "volunteer" ? matches.volunteerId : matches.familyId, fileId),
    inArray(matches.state, [...SHOWN[side]]),
  );

/** The open proposals and matches of one side, with what is asked of this adult now; nothing of the other side before both said yes. */
export async function listOwnMatches(db: Reader, own: OwnSide, language: SiteLanguage, now: Date) {
  const rows = await db.select().from(matches).where(ofSide(own)).orderBy(asc(matches.proposedAt), asc(matches.id));
  return Promise.all(rows.map((match) => showOwnMatch(db, own, match, language, now)));
}

async function showOwnMatch(db: Reader, own: OwnSide, match: Match, language: SiteLanguage, now: Date) {
  if (await isFrozen(db, match)) return frozenMatch(match.id, language);
  return {
    id: match.id,
    ask: await askOf(db, own, match, now),
    names: KNOWN.includes(match.state) ? await namesOfOther(db, own, match, language) : null,
    answerBy: match.answerBy ? formatDate(language, dayOf(match.answerBy)) : null,
    meeting: match.state === "meeting-booked" && match.meetingAt ? formatDateTime(language, match.meetingAt) : null,
    place: match.state === "meeting-booked" ? await placeOfMeeting(db, match) : null,
    since: match.activeAt ? formatDate(language, dayOf(match.activeAt), { weekday: false, year: true }) : null,
    metOn: match.metAt ? dayOf(match.metAt) : null,
  };
}

/** Of a protected family one's page says "paused", and nothing of who or where. */
function frozenMatch(id: string, language: SiteLanguage) {
  const names = translator(language, "answers")("answers:status.paused");
  return { id, ask: null, names, answerBy: null, meeting: null, place: null, since: null, metOn: null };
}

async function askOf(db: Reader, own: OwnSide, match: Match, now: Date): Promise<OwnAsk | null> {
  if (match.state === "meeting-booked") return "meeting";
  if (match.state === "active") return (await findDueCheckIn(db, own, match.id, now)) ? "check-in" : null;
  const stage = match.metAt ? "after-meeting" : "asked";
  const turn = stage === "after-meeting" || match.state === (own.side === "volunteer" ? "proposed" : "volunteer-yes");
  if (!turn || (await hasAnswered(db, own, match.id, stage))) return null;
  return stage === "asked" ? "proposal" : "after-meeting";
}

async function hasAnswered(db: Reader, { side, adultId }: OwnSide, matchId: string, stage: "asked" | "after-meeting") {
  const adult = side === "volunteer" ? answers.volunteerAdultId : answers.familyAdultId;
  const [said] = await db
    .select({ id: answers.id })
    .from(answers)
    .where(and(eq(answers.matchId, matchId), eq(answers.stage, stage), eq(adult, adultId)));
  return said !== undefined;
}

async function findDueCheckIn(db: Reader, { side }: OwnSide, matchId: string, now: Date) {
  const [due] = await db
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.matchId, matchId),
        eq(checkIns.side, side),
        isNull(checkIns.answeredAt),
        isNotNull(checkIns.sentAt),
        lte(checkIns.dueOn, dayOf(now)),
      ),
    )
    .orderBy(asc(checkIns.dueOn));
  return due ?? null;
}

async function namesOfOther(db: Reader, { side }: OwnSide, match: Match, language: SiteLanguage) {
  const other = await listAsked(db, match, side === "volunteer" ? "family" : "volunteer");
  return formatList(
    language,
    other.map(({ firstName }) => firstName),
  );
}

/**
 * Opens the page on which this adult answers: a new private link, so that answering is the same with and without signing in.
 * @returns its path, or null where nothing of the kind is asked of this side
 */
export async function openOwnLink(
  db: Database,
  { now }: Pick<Doing, "now">,
  own: OwnSide,
  matchId: string,
  language: SiteLanguage,
): Promise<string | null> {
  return db.transact(async (tx) => {
    const [match] = await tx
      .select()
      .from(matches)
      .where(and(eq(matches.id, matchId), ofSide(own)));
    if (!match) return null;
    const checkIn = match.state === "active" ? await findDueCheckIn(tx, own, matchId, now) : null;
    const [purpose, subjectId] = checkIn ? (["check-in", checkIn.id] as const) : (["answer", match.id] as const);
    const detail = `${own.side}:${own.adultId}`;
    const secret = await makeToken(tx, { purpose, subjectId, detail, now, livesMs: LINK_LASTS_MS });
    return `/${language}/${purpose}/${secret}`;
  });
}
