import type { Door } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { listForPrograms, readDays } from "~/features/activities/activity-api.server";
import { wrongDay } from "~/features/activities/api-description";
import { calendarFeed } from "~/features/activities/calendar-feed.server";
import { readFilter } from "~/features/activities/calendar-filter";
import { newsFeed } from "~/features/activities/news-feed.server";
import { readReminder } from "~/features/activities/reminder";
import { dayOf } from "~/foundation/clock";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { type Feed, feedOf } from "./feed-response";

/** All that a feed depends on. No cookie, no account, nothing of the browser: everybody gets the same. */
export type FeedAsked = { db: Reader; params: URLSearchParams; language: SiteLanguage; now: Date; origin: string };

/** The calendar of all houses, or of one house, kind or language, for a calendar program to follow. */
export async function calendarIcs({ db, params, ...asked }: FeedAsked): Promise<Feed> {
  const hours = readReminder(params);
  const remind = hours === null ? {} : { remindMinutes: Number(hours) * 60 };
  return feedOf(await calendarFeed(db, readFilter(params), { ...asked, ...remind }), "ics", "welcome-house.ics");
}

/** The next four weeks for a news reader, or for a screen of somebody else. */
export async function calendarRss({ db, params, ...asked }: FeedAsked): Promise<Feed> {
  return feedOf(await newsFeed(db, readFilter(params), asked), "rss");
}

/** The calendar for other programs; `/api/openapi.json` describes it. */
export async function activitiesJson({ db, params, now, origin }: FeedAsked): Promise<Feed> {
  const days = readDays(params, dayOf(now));
  if (!days.ok) throw new Response(JSON.stringify(wrongDay(days.reason)), { status: 400, headers: PROBLEM });
  return feedOf(JSON.stringify(await listForPrograms(db, params, days.value, origin)), "json");
}

/** RFC 9457. Other sites may read it, as they may the answer. */
const PROBLEM = { "content-type": "application/problem+json; charset=utf-8", "access-control-allow-origin": "*" };

/** What is asked of a feed at an open door. */
export const askedAt = (door: Door): FeedAsked => ({
  db: door.db.read,
  params: door.url.searchParams,
  language: pageLanguage(door),
  now: door.now,
  origin: door.house.env.origin,
});
