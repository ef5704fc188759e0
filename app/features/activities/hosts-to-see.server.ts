import { and, eq, gt, inArray, ne } from "drizzle-orm";
import { formatDateTime } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { activities, hostings, occurrences } from "~db/schema/activities.server";
import { listTexts } from "./queries.server";
import { listStanding } from "./standing-hosts-queries.server";
import { textIn } from "./text-in";
import { wallClock } from "./wall-clock";

/** A date whose hosts its house has to look at: offers that wait, and hosts who do not count any more. */
export type DateToSee = { id: string; title: string; when: string; offers: number; fallen: number };

/** The coming dates of a house, in whatever week, at which a host waits for an answer or has fallen away; first first. */
export async function listHostsToSee(
  db: Reader,
  language: SiteLanguage,
  houseId: string,
  now: Date,
): Promise<DateToSee[]> {
  const dates = await db
    .selectDistinct({ occurrence: occurrences, activity: activities })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      and(
        eq(occurrences.houseId, houseId),
        gt(occurrences.startsAt, wallClock(now)),
        eq(occurrences.state, "planned"),
        ne(activities.state, "withdrawn"),
        inArray(hostings.state, ["offered", "hosting"]),
      ),
    )
    .orderBy(occurrences.startsAt, occurrences.id);
  const ids = dates.map(({ occurrence }) => occurrence.id);
  const standing = await listStanding(db, { occurrenceIds: ids, states: ["offered", "hosting"] });
  const texts = await listTexts(db, [...new Set(dates.map(({ activity }) => activity.id))]);
  const t = translator(language, "vocabulary");
  return dates.flatMap(({ occurrence, activity }) => {
    const here = standing.filter(({ hosting }) => hosting.occurrenceId === occurrence.id);
    const offers = here.filter(({ hosting, why }) => hosting.state === "offered" && why.length === 0).length;
    const fallen = here.filter(({ why }) => why.length > 0).length;
    const own = texts.filter(({ activityId }) => activityId === activity.id);
    const title = textIn(language, own)?.title ?? t(`vocabulary:kind.${activity.kind}`);
    const when = formatDateTime(language, occurrence.startsAt);
    return offers + fallen > 0 ? [{ id: occurrence.id, title, when, offers, fallen }] : [];
  });
}
