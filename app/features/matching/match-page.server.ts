import { formatDate, formatDateTime, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { MatchState, Side } from "~db/vocabulary";
import { type Asked, listAsked } from "./answer-links.server";
import { countSharing } from "./book-cafe-hour.server";
import { deskReasons, type SaidReason } from "./desk-reasons.server";
import type { Parts } from "./engine/results";
import { listUnitFaces } from "./faces-queries.server";
import { namesWithoutVisit } from "./home-visit.server";
import type { Match } from "./move-match.server";
import { type findMatch, listAnswers, listCompanions, listHistory, listHouses } from "./queries.server";
import { wholePoints } from "./score-view.server";
import { eventsIn, type MatchEvent } from "./state-machine";

type Found = NonNullable<Awaited<ReturnType<typeof findMatch>>>;

type Step = { state: "done" | "current" | "later"; title: string; stateLabel?: string };

export type MatchView = {
  matchId: string;
  requestId: string;
  version: number;
  state: MatchState;
  title: string;
  lead: string;
  steps: Step[];
  events: MatchEvent[];
  talkWanted: Side | null;
  answerBy: string | null;
  meeting: string | null;
  /** Other first meetings at the same house in the same hour. */
  sharing: number;
  calls: number;
  plannedEnd: string | null;
  /** Who can answer now: `volunteer:ADULT`, with their name. */
  speakers: { value: string; label: string }[];
  afterMeeting: boolean;
  phonesShared: boolean | null;
  /** Both have said "go on": what is said of the home visit, and whether the match can begin now. */
  visit: { text: string; held: boolean; volunteerId: string } | null;
  overridden: string | null;
  reasons: SaidReason[];
  answers: { key: string; text: string; how: string }[];
  history: { key: string; text: string; how: string }[];
  houses: { id: string; name: string }[];
  companions: { id: string; name: string }[];
  today: string;
};

/** Everything one match shows its coordinator, in finished words. */
export async function matchPage(
  db: Reader,
  { match, family, type }: Found,
  language: SiteLanguage,
  today: string,
): Promise<MatchView> {
  const t = translator(language, "matching", "vocabulary");
  const faces = await listUnitFaces(db, match.organisationId, [match.volunteerId]);
  const people = [...(await listAsked(db, match, "volunteer")), ...(await listAsked(db, match, "family"))];
  const houses = await listHouses(db);
  const place = houses.find(({ id }) => id === match.meetingHouseId)?.name ?? match.meetingPlace ?? "";
  return {
    matchId: match.id,
    requestId: match.requestId,
    version: match.version,
    state: match.state,
    title: t("matching:match.title", {
      family: family.name,
      volunteer: formatList(language, faces.get(match.volunteerId)?.names ?? []),
    }),
    lead: t("matching:match.lead", {
      type: capital(type.name ?? t(`vocabulary:match-type.${type.kind}`)),
      points: wholePoints(match.points),
      when: formatDate(language, match.proposedAt),
    }),
    steps: pathOf(language, match),
    events: eventsIn(match.state),
    talkWanted: match.talkWanted,
    answerBy: match.answerBy ? t("matching:match.answer-by", { when: formatDateTime(language, match.answerBy) }) : null,
    meeting: match.meetingAt
      ? t("matching:match.meeting-at", { when: formatDateTime(language, match.meetingAt), where: place })
      : null,
    sharing: await countSharing(db, match),
    calls: match.familyCalls,
    plannedEnd: match.plannedEndOn
      ? t("matching:match.planned-end", { when: formatDate(language, match.plannedEndOn, { year: true }) })
      : null,
    speakers: speakersOf(match, people).map(({ side, adultId, firstName }) => ({
      value: `${side}:${adultId}`,
      label: `${firstName} (${t(`matching:match.${side}`)})`,
    })),
    afterMeeting: match.state === "met" || match.state === "one-confirmed",
    phonesShared: match.activeAt ? match.volunteerSharesPhone && match.familySharesPhone : null,
    visit: await visitOf(db, language, match),
    overridden: match.overrideReason
      ? t("matching:match.overridden", { reason: t(`matching:override-reason.${match.overrideReason}`) })
      : null,
    reasons: deskReasons(language, match.parts as Parts),
    answers: await answerLines(db, language, match, people),
    history: await historyLines(db, language, match.id),
    houses,
    companions: await listCompanions(db, match.organisationId),
    today,
  };
}

async function visitOf(db: Reader, language: SiteLanguage, match: Match): Promise<MatchView["visit"]> {
  if (match.state !== "one-confirmed" || match.visitAwaitedAt === null) return null;
  const t = translator(language, "matching");
  const names = await namesWithoutVisit(db, match);
  const held = names.length === 0;
  const text = held
    ? t("matching:match.visit-held")
    : t("matching:match.visit-missing", { names: formatList(language, names) });
  return { text, held, volunteerId: match.volunteerId };
}

/** Whose answer can change something now. The family is asked second. */
function speakersOf(match: Match, people: readonly Asked[]): Asked[] {
  const events = eventsIn(match.state);
  const canSpeak = (side: Side) =>
    events.includes("confirm")
      ? match.confirmedBy !== side || events.includes("not-for-us")
      : events.includes(`${side}-no`);
  return people.filter(({ side }) => canSpeak(side));
}

const STEPS = ["proposed", "volunteer-yes", "agreed", "meeting-booked", "met", "active"] as const;

function pathOf(language: SiteLanguage, match: Match): Step[] {
  const t = translator(language, "matching");
  const state = match.state === "one-confirmed" ? "met" : match.state;
  const closed = ["declined", "lapsed", "taken-back"].includes(match.state);
  const at = closed ? -1 : state === "ended" ? STEPS.length : STEPS.indexOf(state as (typeof STEPS)[number]);
  const reached = closed ? reachedBefore(match) : at;
  return STEPS.map((step, i) => {
    const done = i < reached || (step === "active" && match.activeAt !== null);
    const current = !closed && i === at && step !== "active";
    return {
      state: done ? "done" : current ? "current" : "later",
      title: t(`matching:match.step.${step}`),
      stateLabel: done ? t("matching:match.done") : current ? t("matching:match.here") : undefined,
    };
  });
}

/** How far a closed proposal had come. */
function reachedBefore(match: Match): number {
  if (match.metAt) return 4;
  return match.agreedAt ? 2 : 0;
}

async function answerLines(db: Reader, language: SiteLanguage, match: Match, people: readonly Asked[]) {
  const t = translator(language, "matching");
  const rows = await listAnswers(db, match.id);
  return rows.map((row) => {
    const name = people.find(({ adultId }) => adultId === (row.volunteerAdultId ?? row.familyAdultId))?.firstName ?? "";
    const said = t(`matching:match.answers.${row.answer}`);
    const answer = row.reason ? `${said} (${t(`matching:match.no-reason.${row.reason}`)})` : said;
    const channel =
      row.channel === "link" ? t("matching:match.by-link-word") : t(`matching:match.channels.${row.channel}`);
    const how = row.interpreter ? `${channel}, ${t("matching:match.with-interpreter")}` : channel;
    const when = formatDateTime(language, row.at);
    return {
      key: row.id,
      text: t("matching:match.answer-line", { name, answer }),
      how: t("matching:match.answer-how", { when, channel: how.toLowerCase() }),
    };
  });
}

const EVENT_WORDS = [
  "propose",
  "volunteer-yes",
  "volunteer-no",
  "family-yes",
  "family-no",
  "lapse",
  "book-meeting",
  "call-off-meeting",
  "meet",
  "confirm",
  "not-for-us",
  "take-back",
  "end",
  "block",
  "withdraw",
  "talk-wanted",
  "one-yes",
  "called",
  "reminded",
  "check-in",
  "rung",
  "meeting-logged",
  "visit-awaited",
] as const;

async function historyLines(db: Reader, language: SiteLanguage, matchId: string) {
  const t = translator(language, "matching");
  const rows = await listHistory(db, matchId);
  return rows.map(({ row, by }) => {
    const word = EVENT_WORDS.find((one) => `match.${one}` === row.action) ?? "other";
    const nobody = row.detail?.channel === "link" ? t("matching:match.by-link") : t("matching:match.by-itself");
    return {
      key: row.id,
      text: t(`matching:match.event.${word}`),
      how: t("matching:match.by", { when: formatDateTime(language, row.at), who: by ?? nobody }),
    };
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
