import { formatDate, formatList } from "~/language/format.server";
import { factsOf, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { PublishWarning } from "./missing-before-publishing";

/** So many dates are named; of the others only how many. */
const DATES_NAMED = 4;

/** What an activity lacks before it is published, in finished sentences; the dates that lack hosts by name. */
export function showWarnings(language: SiteLanguage, warnings: readonly PublishWarning[]): string[] {
  const t = translator(language, "plan");
  return warnings.map((warning) => {
    if (warning.word === "texts") {
      const languages = warning.languages.map((tag) => factsOf(tag).ownName).join(", ");
      return t("plan:publish.texts", { languages });
    }
    if (warning.word === "hosts") {
      const named = warning.dates.slice(0, DATES_NAMED).map((startsAt) => formatDate(language, startsAt));
      const more = warning.dates.length - named.length;
      const dates = formatList(language, more > 0 ? [...named, t("plan:publish.more-dates", { count: more })] : named);
      return t("plan:publish.hosts", { count: warning.dates.length, dates });
    }
    return t(`plan:publish.${warning.word}`);
  });
}
