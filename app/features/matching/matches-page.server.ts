import { dayOf } from "~/foundation/clock";
import { formatDate, formatDateTime, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { type MatchState, OPEN_MATCH_STATES } from "~db/vocabulary";
import { listUnitFaces } from "./faces-queries.server";
import type { Match } from "./move-match.server";
import { type Pages, pagesOf } from "./pages";
import { countMatches, countOverdue, listMatches, PAGE_ROWS } from "./queries.server";

/** What the list can show, and the states behind each word. */
export const MATCH_FILTERS = {
  "all-open": OPEN_MATCH_STATES,
  "all-active": ["active"],
  overdue: [...OPEN_MATCH_STATES, "active"],
  "all-closed": ["ended", "declined", "lapsed", "taken-back"],
} as const satisfies Record<string, readonly MatchState[]>;
export type MatchFilter = keyof typeof MATCH_FILTERS;
/** Whatever still runs and whose day has passed: a day of the filter's own, not a state. */
const LATE = "overdue" satisfies MatchFilter;

export type MatchRow = {
  matchId: string;
  pair: string;
  state: MatchState;
  talkWanted: "volunteer" | "family" | null;
  /** By when something is due, in words; empty where nothing is. */
  due: string;
  overdue: boolean;
};
export type MatchesView = {
  filter: MatchFilter;
  counts: Record<MatchFilter, number>;
  rows: MatchRow[];
  pages: Pages;
};

/** A page of the organisation's proposals and matches. */
export async function matchesPage(
  db: Reader,
  organisationId: string,
  url: URL,
  language: SiteLanguage,
  now: Date,
): Promise<MatchesView> {
  const asked = url.searchParams.get("show");
  const filter = asked !== null && Object.hasOwn(MATCH_FILTERS, asked) ? (asked as MatchFilter) : "all-open";
  const pages = pagesOf(url);
  const late = filter === LATE ? now : null;
  const { rows, all } = await listMatches(db, organisationId, MATCH_FILTERS[filter], pages.page, late);
  const units = rows.map(({ match }) => match.volunteerId);
  const faces = await listUnitFaces(db, organisationId, units);
  const inState = await countMatches(db, organisationId);
  const t = translator(language, "matching");
  const countOf = (states: readonly MatchState[]) => states.reduce((sum, one) => sum + (inState.get(one) ?? 0), 0);
  return {
    filter,
    counts: {
      "all-open": countOf(MATCH_FILTERS["all-open"]),
      "all-active": countOf(MATCH_FILTERS["all-active"]),
      "all-closed": countOf(MATCH_FILTERS["all-closed"]),
      overdue: await countOverdue(db, organisationId, now),
    },
    rows: rows.map(({ match, family }) => ({
      matchId: match.id,
      pair: t("matching:match.title", {
        family: family.name,
        volunteer: formatList(language, faces.get(match.volunteerId)?.names ?? []),
      }),
      state: match.state,
      talkWanted: match.talkWanted,
      due: dueText(language, match),
      overdue: isOverdue(match, now),
    })),
    pages: { ...pages, pages: Math.max(1, Math.ceil(all / PAGE_ROWS)) },
  };
}

function dueText(language: SiteLanguage, match: Match): string {
  if (match.state === "meeting-booked" && match.meetingAt) return formatDateTime(language, match.meetingAt);
  if (match.answerBy) return formatDate(language, match.answerBy);
  return match.nextOn ? formatDate(language, match.nextOn) : "";
}

function isOverdue(match: Match, now: Date): boolean {
  if (match.answerBy) return match.answerBy < now;
  return match.nextOn !== null && match.nextOn < dayOf(now);
}
