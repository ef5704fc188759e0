import { listFamilies } from "~/features/people/families/list-queries.server";
import { dayOf } from "~/foundation/clock";
import { formatDate, formatRelativeDay } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { daysToMeeting, waitingByLanguage, yearsFunnel } from "./figures-queries.server";
import { type NextFact, nextLines } from "./next-lines";
import { type AtDesk, listNextFacts } from "./next-queries.server";

/** Days from consent to first meeting that we aim at, at most. */
export const MEETING_GOAL_DAYS = 21;
const LONGEST_SHOWN = 5;
const QUEUE_SHOWN = 4;
const LANGUAGES_SHOWN = 6;

/** The desk's front page in finished words and numbers. */
export async function showDesk(db: Reader, at: AtDesk, language: SiteLanguage) {
  const facts = await listNextFacts(db, at);
  const today = dayOf(at.now);
  const consented = { search: "", state: "consented", language: null, areaId: null } as const;
  const longest = await listFamilies(db, at, consented, null);
  const byLanguage = await waitingByLanguage(db, at);
  const line = (fact: NextFact) => showLine(fact, language, at.now);
  const queue = (...kinds: NextFact["kind"][]) => {
    const own = facts.filter(({ kind }) => kinds.includes(kind));
    return { count: own.length, lines: nextLines(own, today, QUEUE_SHOWN).map(line) };
  };
  return {
    date: formatDate(language, at.now),
    next: nextLines(facts, today).map(line),
    months: showMonths(await daysToMeeting(db, at), language),
    longest: longest.families.filter(({ requestId }) => requestId !== null).slice(0, LONGEST_SHOWN),
    answers: queue("answer", "book-meeting", "home-visit"),
    checkIns: queue("check-in"),
    certificates: queue("certificate"),
    concerns: queue("concern"),
    byLanguage: byLanguage.slice(0, LANGUAGES_SHOWN).map((row) => ({
      ...row,
      name: languageName(language, row.language),
    })),
    funnel: await yearsFunnel(db, at),
  };
}

function showLine(fact: NextFact, language: SiteLanguage, now: Date) {
  return { ...fact, when: formatRelativeDay(language, fact.due, now), late: fact.due < dayOf(now) };
}
export type DeskLine = ReturnType<typeof showLine>;

/** The months with their names; the plate shows the newest in which somebody met. */
function showMonths(months: Awaited<ReturnType<typeof daysToMeeting>>, language: SiteLanguage) {
  const t = translator(language, "desk");
  const named = months.map(({ month, days, families }) => ({ days, families, ...monthNames(month, language) }));
  const newest = named.findLast(({ days }) => days !== null) ?? null;
  const columns = named.flatMap(({ short, days }) => (days === null ? [] : [{ label: short, days }]));
  const said = named.flatMap(({ long, days }) =>
    days === null ? [] : [t("desk:next.column", { month: long, days: t("desk:next.days", { count: days }) })],
  );
  return { newest, columns, said: said.join(", ") };
}

function monthNames(month: string, language: SiteLanguage) {
  const at = new Date(`${month}-15T12:00:00Z`);
  const tag = language === "da" ? "da" : "en-GB";
  const name = (style: "short" | "long") =>
    new Intl.DateTimeFormat(tag, { month: style, timeZone: "Europe/Copenhagen" }).format(at);
  return { long: name("long"), short: name("short").replace(".", "") };
}

export type ShownDesk = Awaited<ReturnType<typeof showDesk>>;
