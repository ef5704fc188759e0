import { formatDate, formatDateTime, formatTime, formatTimeRange } from "~/language/format.server";
import { factsOf, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { DatedActivity } from "./queries.server";
import { endOf } from "./row.server";

type When = Pick<DatedActivity["occurrence"], "startsAt" | "durationMinutes">;

/** `onsdag 9. september kl. 16.30–18.30`; past midnight the end has a date of its own. */
export function whenText(language: SiteLanguage, { startsAt, durationMinutes }: When): string {
  const end = endOf(startsAt, durationMinutes);
  const t = translator(language, "common");
  if (end.slice(0, 10) !== startsAt.slice(0, 10))
    return `${formatDateTime(language, startsAt)} – ${formatDateTime(language, end)}`;
  if (factsOf(language).direction === "rtl")
    return t("common:time.day-at", {
      day: formatDate(language, startsAt),
      time: formatTimeRange(language, startsAt, end),
    });
  const time = `${formatTime(language, startsAt)}–${formatTime(language, end)}`;
  return t("common:time.day-at", { day: formatDate(language, startsAt), time });
}
