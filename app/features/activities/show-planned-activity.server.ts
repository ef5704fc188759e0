import { formatDateTime, formatList, formatTimeRange } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { activities, occurrences } from "~db/schema/activities.server";
import { countHosts, NO_HOSTS } from "./hosts-of-date-queries.server";
import { missingHosts } from "./missing-hosts";
import { listTexts } from "./queries.server";
import { endOf } from "./row.server";
import { textIn } from "./text-in";

/** One activity as its hosts see it: finished words. */
export async function showPlannedActivity(
  db: Reader,
  language: SiteLanguage,
  activity: typeof activities.$inferSelect,
  dates: readonly (typeof occurrences.$inferSelect)[],
) {
  const t = translator(language, "vocabulary", "plan");
  const texts = await listTexts(db, [activity.id]);
  const spoken = formatList(
    language,
    activity.heldIn.map((tag) => languageName(language, tag)),
  );
  const hosts = await countHosts(
    db,
    dates.slice(0, DATES_SHOWN).map(({ id }) => id),
  );
  const hostsOf = (dateId: string) => {
    const missing = missingHosts(activity.hostsNeeded, hosts.get(dateId) ?? NO_HOSTS);
    return missing > 0 ? t("plan:week.hosts-missing", { count: missing }) : t("plan:dates.hosts-enough");
  };
  const end = endOf(activity.startsAt, activity.durationMinutes);
  return {
    id: activity.id,
    kind: activity.kind,
    state: activity.state,
    title: textIn(language, texts)?.title ?? t(`vocabulary:kind.${activity.kind}`),
    lead: [t(`vocabulary:kind.${activity.kind}`), formatTimeRange(language, activity.startsAt, end), spoken].join(
      " · ",
    ),
    dates: dates.slice(0, DATES_SHOWN).map((date) => ({
      id: date.id,
      when: formatDateTime(language, date.startsAt),
      state: date.state,
      people: date.places === null ? null : `${date.taken} / ${date.places}`,
      hosts: activity.hostsNeeded > 0 && date.state === "planned" ? hostsOf(date.id) : null,
    })),
  };
}

const DATES_SHOWN = 12;
