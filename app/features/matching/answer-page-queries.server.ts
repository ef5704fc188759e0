import { and, eq, isNull } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import { formatDate, formatDateTime, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { accounts, tokens } from "~db/schema/access.server";
import { answers, matches } from "~db/schema/matching.server";
import { organisations } from "~db/schema/organisations.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Side } from "~db/vocabulary";
import { firstNameOf, listAsked } from "./answer-links.server";
import { type AnswerStage, stageAt } from "./answer-rules";
import { sharedPhones } from "./consequences.server";
import type { Parts } from "./engine/results";
import { isFrozen } from "./frozen-queries.server";
import { letterReasons } from "./letter-reasons.server";
import type { Match } from "./move-match.server";
import { familyPortrait, unitPortrait } from "./portrait.server";
import { placeOfMeeting } from "./queries.server";

export type LetterView = { heading: Side; portrait: string[]; reasons: string[]; answerBy: string | null };
export type MeetingView = { names: string; when: string; where: string; companion: string | null };
export type AnswerView = {
  from: string;
  organisation: string;
  phone: string;
  /** What is asked of the reader now; nothing: only told how far it is. */
  asks: AnswerStage | null;
  letter: LetterView | null;
  /** Key of the sentence that says how far it is. */
  status: AnswerStatus | null;
  meeting: MeetingView | null;
  phones: string | null;
};
export type AnswerStatus =
  | "you-yes-unit"
  | "you-talk"
  | "ask-other"
  | "both-yes"
  | "declined"
  | "lapsed"
  | "taken-back"
  | "ended"
  | "not-yet"
  | "active"
  | "you-go-on"
  | "paused"
  | "visit-first";

export type LinkFound = { match: Match; side: Side; adultId: string };

/** The match behind a private link and who holds it; nothing where it is unknown or too old. A used link still tells. */
export async function findLink(db: Reader, secret: string, now: Date): Promise<LinkFound | null> {
  const [found] = await db
    .select({ token: tokens, match: matches })
    .from(tokens)
    .innerJoin(matches, eq(matches.id, tokens.subjectId))
    .where(and(eq(tokens.hash, hashOf(secret)), eq(tokens.purpose, "answer")));
  if (!found || found.token.expiresAt <= now) return null;
  const [side, adultId] = (found.token.detail ?? "").split(":") as [Side, string];
  return { match: found.match, side, adultId };
}

/** What a private link shows: the letter while an answer is asked, else how far it is. Never a name before both yes. */
export async function answerPage(
  db: Reader,
  { match, side, adultId }: LinkFound,
  language: SiteLanguage,
  now: Date,
): Promise<AnswerView> {
  const [from] = await db
    .select({ name: accounts.name, organisation: organisations.name, phone: organisations.phone })
    .from(organisations)
    .innerJoin(accounts, eq(accounts.id, match.ownerId))
    .where(eq(organisations.id, match.organisationId));
  const said = await saidBy(db, match, side, adultId);
  const asks = asksNow(match, side, said);
  const organisation = from?.organisation ?? "";
  const t = translator(language, "answers");
  const told = {
    from: t("answers:from", { name: firstNameOf(from?.name ?? ""), organisation }),
    organisation,
    phone: from?.phone ?? "",
  };
  if (await isFrozen(db, match))
    return { ...told, asks: null, letter: null, status: "paused", meeting: null, phones: null };
  const shared =
    match.state === "active" ? (await sharedPhones(db, match))[side === "family" ? "volunteer" : "family"] : [];
  return {
    ...told,
    asks,
    letter: asks === "asked" ? await letterOf(db, match, side, language, now) : null,
    status: asks === null || said === "talk-first" ? statusOf(match, side, said) : null,
    meeting: match.state === "meeting-booked" ? await meetingOf(db, match, side, language) : null,
    phones: shared.length > 0 ? formatList(language, shared) : null,
  };
}

type Said = "yes" | "no" | "talk-first" | null;

async function saidBy(db: Reader, match: Match, side: Side, adultId: string): Promise<Said> {
  const who = side === "volunteer" ? answers.volunteerAdultId : answers.familyAdultId;
  const rows = await db
    .select()
    .from(answers)
    .where(and(eq(answers.matchId, match.id), eq(answers.stage, stageAt(match.state)), eq(who, adultId)))
    .orderBy(answers.at);
  return rows.at(-1)?.answer ?? null;
}

function asksNow({ state, confirmedBy, visitAwaitedAt }: Match, side: Side, said: Said): AnswerStage | null {
  if (visitAwaitedAt && state === "one-confirmed") return null;
  if (said === "yes" || said === "no") return null;
  if (state === "met" || state === "one-confirmed") return confirmedBy === side ? null : "after-meeting";
  const asked = side === "volunteer" ? state === "proposed" : state === "volunteer-yes";
  return asked ? "asked" : null;
}

function statusOf({ state, confirmedBy, visitAwaitedAt }: Match, side: Side, said: Said): AnswerStatus | null {
  if (state === "declined" || state === "lapsed" || state === "taken-back" || state === "ended" || state === "active")
    return state;
  if (said === "talk-first") return "you-talk";
  if (state === "agreed") return "both-yes";
  if (state === "meeting-booked") return null;
  if (state === "one-confirmed" && visitAwaitedAt) return "visit-first";
  if (state === "met" || state === "one-confirmed") return confirmedBy === side || said === "yes" ? "you-go-on" : null;
  if (side === "family") return "not-yet";
  return state === "proposed" ? "you-yes-unit" : "ask-other";
}

async function letterOf(
  db: Reader,
  match: Match,
  reader: Side,
  language: SiteLanguage,
  now: Date,
): Promise<LetterView> {
  return {
    heading: reader,
    portrait: await portraitFor(db, match, reader, language, Number(dayOf(now).slice(0, 4))),
    reasons: letterReasons(language, match.parts as Parts, reader),
    answerBy: match.answerBy ? formatDate(language, match.answerBy) : null,
  };
}

async function portraitFor(db: Reader, match: Match, reader: Side, language: SiteLanguage, year: number) {
  if (reader === "volunteer") {
    const [family] = await db.select().from(families).where(eq(families.id, match.familyId));
    const adults = await db
      .select()
      .from(familyAdults)
      .where(and(eq(familyAdults.familyId, match.familyId), isNull(familyAdults.leftAt)));
    return family ? familyPortrait(language, family, adults, year) : [];
  }
  const [unit] = await db.select().from(volunteers).where(eq(volunteers.id, match.volunteerId));
  const adults = await db
    .select()
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.volunteerId, match.volunteerId), isNull(volunteerAdults.leftAt)));
  return unit ? unitPortrait(language, unit, adults) : [];
}

/** From here first names are told. */
async function meetingOf(db: Reader, match: Match, reader: Side, language: SiteLanguage): Promise<MeetingView | null> {
  if (match.meetingAt === null) return null;
  const others = await listAsked(db, match, reader === "volunteer" ? "family" : "volunteer");
  const [companion] = match.companionId
    ? await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, match.companionId))
    : [];
  return {
    names: formatList(
      language,
      others.map(({ firstName }) => firstName),
    ),
    when: formatDateTime(language, match.meetingAt),
    where: await placeOfMeeting(db, match),
    companion: companion ? firstNameOf(companion.name) : null,
  };
}
