import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import type { HouseWeek } from "./house-week.server";
import { listWarnings } from "./publish-activity.server";
import { showWarnings } from "./show-warnings.server";

/** A draft of a week: `when` is its first date there, `missing` what it lacks, in sentences. */
export type WeekDraft = { activityId: string; title: string; when: string; missing: string[] };

/** The drafts of a week, each activity once, first first. */
export async function listWeekDrafts(
  db: Reader,
  language: SiteLanguage,
  week: HouseWeek,
  now: Date,
): Promise<WeekDraft[]> {
  const drafts = new Map<string, WeekDraft>();
  for (const { name, date, dates } of week.days)
    for (const { activityId, title, time, state } of dates) {
      if (state !== "draft" || drafts.has(activityId)) continue;
      const missing = showWarnings(language, await listWarnings(db, activityId, now));
      drafts.set(activityId, { activityId, title, when: `${name} ${date}, ${time}`, missing });
    }
  return [...drafts.values()];
}
