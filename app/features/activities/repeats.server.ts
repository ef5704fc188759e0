import { formatDay, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { DatedActivity } from "./queries.server";
import { describeSeries } from "./recurrence/describe-rule";
import { parseRule } from "./recurrence/rule-text";
import { singleDate, ZONE } from "./recurrence/series";

/** How often it happens, in a few words; null for something that happens once. */
export function repeatsText(language: SiteLanguage, activity: DatedActivity["activity"]): string | null {
  const t = translator(language, "activities");
  const { rule: text, startsAt, durationMinutes, extraDates } = activity;
  if (!text) return extraDates.length > 0 ? t("activities:repeats.some") : null;
  const rule = parseRule(text, { start: startsAt, zone: ZONE });
  if (!rule.ok) return t("activities:repeats.some");
  const how = describeSeries({ ...singleDate(startsAt, durationMinutes), rule: rule.value });
  if (how.key === "everyWeekOn") {
    const days = formatList(
      language,
      how.days.map((day) => formatDay(language, day)),
    );
    return t("activities:repeats.every-weeks", { count: how.interval, days });
  }
  if (how.key === "everyDay") return how.interval === 1 ? t("activities:repeats.daily") : t("activities:repeats.some");
  if ("interval" in how && how.interval === 1)
    return t(how.key.startsWith("everyMonth") ? "activities:repeats.monthly" : "activities:repeats.yearly");
  return t("activities:repeats.some");
}
