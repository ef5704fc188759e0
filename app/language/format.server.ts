/**
 * Dates, times and numbers as people read them: Gregorian calendar, Latin digits, 24 hours, Danish wall time, weeks from
 * Monday. On the server only: Chromium has no data for five of our languages and prints English.
 */
import { DAYS, type Day } from "~db/vocabulary";
import { AND_NOT_IN_INTL, COMMA_BY_SCRIPT, DATE_PATTERNS, MONTHS_NOT_IN_INTL, TIME_SEPARATOR } from "./calendar-words";
import { isolate } from "./isolate";
import { factsOf, type SiteLanguage } from "./languages";
import { translator } from "./translate.server";
import { dayNumberOf, isoWeekOf, type WallTime, type When, wallTimeOf, weekdayOf } from "./wall-time";

/** `16.30` in Danish, `16:30` elsewhere. */
export function formatTime(language: SiteLanguage, when: When): string {
  const { hour, minute } = wallTimeOf(when);
  return [hour, minute].map((n) => String(n).padStart(2, "0")).join(TIME_SEPARATOR[language] ?? ":");
}

/** `16.30–18.30`; in languages from right to left in words, «من 16:30 إلى 18:30», so that nothing turns round. */
export function formatTimeRange(language: SiteLanguage, from: When, to: When): string {
  return joinRange(language, formatTime(language, from), formatTime(language, to));
}

/** `onsdag 9. september`, with `year: true` `onsdag 9. september 2026`, with `weekday: false` `9. september`. */
export function formatDate(
  language: SiteLanguage,
  when: When,
  shown: { weekday?: boolean; year?: boolean } = {},
): string {
  const wall = wallTimeOf(when);
  const pattern = DATE_PATTERNS[language];
  const { weekday = true, year = false } = shown;
  let text = fill(pattern.date, { day: String(wall.day), month: monthInDate(language, wall) });
  if (year) text = fill(pattern.year, { date: text, year: String(wall.year) });
  if (weekday) text = fill(pattern.weekday, { date: text, weekday: formatWeekday(language, when) });
  return text;
}

/** `onsdag 9. september kl. 16.30` */
export function formatDateTime(
  language: SiteLanguage,
  when: When,
  shown: { weekday?: boolean; year?: boolean } = {},
): string {
  const t = translator(language, "common");
  return t("common:time.day-at", { day: formatDate(language, when, shown), time: formatTime(language, when) });
}

/** `7.–13. september`, `30. august – 5. september`; from right to left in words. */
export function formatDateRange(language: SiteLanguage, from: When, to: When, shown: { year?: boolean } = {}): string {
  const [first, last] = [wallTimeOf(from), wallTimeOf(to)];
  const end = formatDate(language, to, { weekday: false, ...shown });
  if (first.year === last.year && first.month === last.month) {
    const dayOnly = language === "da" ? `${first.day}.` : String(first.day);
    // In these the day stands last or carries an ending; a lone number would read wrong.
    if (language !== "ps" && language !== "ckb") return joinRange(language, dayOnly, end);
  }
  const years = first.year !== last.year;
  const start = formatDate(language, from, { weekday: false, year: shown.year === true && years });
  return joinRange(language, start, end, " – ");
}

/** `onsdag` */
export function formatWeekday(language: SiteLanguage, when: When): string {
  return formatDay(language, DAYS[weekdayOf(wallTimeOf(when))] as Day);
}

/** A day of the week by its word of the vocabulary: `mon` is `mandag`. */
export function formatDay(language: SiteLanguage, day: Day): string {
  return translator(language, "common")(`common:day.${day}`);
}

/** The same words as they begin a heading or a line: `Onsdag`, and in Turkish `İ` for `i`. */
export function atStart(language: SiteLanguage, words: string): string {
  const [first = "", ...rest] = words;
  return first.toLocaleUpperCase(factsOf(language).intl) + rest.join("");
}

/** `Uge 37` */
export function formatWeek(language: SiteLanguage, when: When): string {
  return translator(language, "common")("common:time.week", { week: isoWeekOf(wallTimeOf(when)).week });
}

/** `i dag`, `i morgen`, `om 5 dage`, `for 3 dage siden`, counted in Danish days, not in hours. */
export function formatRelativeDay(language: SiteLanguage, when: When, now: Date): string {
  const t = translator(language, "common");
  const days = dayNumberOf(wallTimeOf(when)) - dayNumberOf(wallTimeOf(now));
  if (days === 0) return t("common:relative.today");
  if (days === 1) return t("common:relative.tomorrow");
  if (days === -1) return t("common:relative.yesterday");
  return days > 0 ? t("common:relative.in-days", { count: days }) : t("common:relative.days-ago", { count: -days });
}

/** `1 time og 30 minutter`, from whole minutes. */
export function formatDuration(language: SiteLanguage, minutes: number): string {
  const t = translator(language, "common");
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return t("common:duration.minutes", { count: rest });
  const inHours = t("common:duration.hours", { count: hours });
  if (rest === 0) return inHours;
  return t("common:duration.hours-minutes", { hours: inHours, minutes: t("common:duration.minutes", { count: rest }) });
}

/** `12.345,6`; always Latin digits. */
export function formatNumber(language: SiteLanguage, number: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(factsOf(language).numbersLike, { ...options, numberingSystem: "latn" }).format(number);
}

/** `50 kr.`, from whole or half kroner. */
export function formatKroner(language: SiteLanguage, kroner: number): string {
  const digits = Number.isInteger(kroner) ? 0 : 2;
  const amount = formatNumber(language, kroner, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return translator(language, "common")("common:money", { amount });
}

/** `dansk, arabisk og engelsk`. Each is held apart from the others' direction. */
export function formatList(language: SiteLanguage, words: readonly string[]): string {
  const { direction, script, intl } = factsOf(language);
  const isolated = words.map((word) => isolate(word, direction));
  const and = AND_NOT_IN_INTL[language];
  if (and === undefined) return listFormatOf(intl).format(isolated);
  const last = isolated.pop() ?? "";
  return isolated.length === 0 ? last : isolated.join(COMMA_BY_SCRIPT[script]) + and + last;
}

const listFormats = new Map<string, Intl.ListFormat>();

/** Making one costs more than many uses of it. */
function listFormatOf(intl: string): Intl.ListFormat {
  const known = listFormats.get(intl) ?? new Intl.ListFormat(intl, { type: "conjunction" });
  listFormats.set(intl, known);
  return known;
}

/** `dansk, arabisk, engelsk`: facts side by side, no "and". */
export function formatFacts(language: SiteLanguage, words: readonly string[]): string {
  const { direction, script } = factsOf(language);
  return words.map((word) => isolate(word, direction)).join(COMMA_BY_SCRIPT[script]);
}

function joinRange(language: SiteLanguage, from: string, to: string, between = "–"): string {
  if (factsOf(language).direction === "ltr") return from + between + to;
  return translator(language, "common")("common:time.from-to", { from, to });
}

/** The month as it stands beside a day: Ukrainian says «вересня» there, not «вересень». */
function monthInDate(language: SiteLanguage, { month }: WallTime): string {
  const own = MONTHS_NOT_IN_INTL[language]?.[month - 1];
  if (own !== undefined) return own;
  const parts = monthFormatOf(factsOf(language).intl).formatToParts(Date.UTC(2026, month - 1, 1));
  return parts.find(({ type }) => type === "month")?.value ?? String(month);
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthFormatOf(intl: string): Intl.DateTimeFormat {
  const shown = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  const known = monthFormats.get(intl) ?? new Intl.DateTimeFormat(`${intl}-u-ca-gregory-nu-latn`, shown);
  monthFormats.set(intl, known);
  return known;
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
