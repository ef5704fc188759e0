import { formatDate, formatDay, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { describeSeries, type NthDay, type Repetition } from "./recurrence/describe-rule";
import type { RuleEnd, Series } from "./recurrence/series";

/** How a series repeats, said in full for its host: "Every month: first Thursday and third Thursday, until 3 June 2027". */
export function ruleInWords(language: SiteLanguage, series: Series): string {
  const said = describeSeries(series);
  if (said.key === "once" || said.key === "onDates")
    return translator(language, "activities")("activities:repeats.some");
  return [sentenceOf(language, said), ...endInWords(language, said.ends)].join(", ");
}

type Repeating = Exclude<Repetition, { key: "once" | "onDates" }>;

function sentenceOf(language: SiteLanguage, said: Repeating): string {
  const t = translator(language, "plan");
  const count = said.interval;
  const list = (words: string[]) => formatList(language, words);
  const onDays = (on: readonly NthDay[]) => list(on.map((one) => nthInWords(language, one)));
  const onDate = (day: number) => t("plan:rule.day", { day });
  switch (said.key) {
    case "everyDay":
      return t("plan:rule.days", { count });
    case "everyWeekOn":
      return t("plan:rule.weeks", { count, days: list(said.days.map((day) => formatDay(language, day))) });
    case "everyMonthOn":
      return t("plan:rule.months", { count, days: onDays(said.on) });
    case "everyMonthOnDate":
      return t("plan:rule.months", { count, days: onDate(said.dayOfMonth) });
    case "everyYearOn":
      return t("plan:rule.years", { count, days: onDays(said.on), month: said.month });
    case "everyYearOnDate":
      return t("plan:rule.years", { count, days: onDate(said.dayOfMonth), month: said.month });
  }
}

function nthInWords(language: SiteLanguage, { nth, day }: NthDay): string {
  const t = translator(language, "plan");
  const count = Math.abs(nth);
  const known = count as 1 | 2 | 3 | 4 | 5;
  const weekday = formatDay(language, day);
  if (nth > 0) return t("plan:rule.nth", { nth: t(`plan:nth.${known}`), day: weekday });
  return count === 1
    ? t("plan:rule.nth", { nth: t("plan:nth.last"), day: weekday })
    : t("plan:rule.from-end", { count, day: weekday });
}

function endInWords(language: SiteLanguage, ends: RuleEnd): string[] {
  const t = translator(language, "plan");
  if (ends === "never") return [];
  return [
    "until" in ends
      ? t("plan:rule.until", { day: formatDate(language, ends.until, { year: true }) })
      : t("plan:rule.times", { count: ends.count }),
  ];
}
