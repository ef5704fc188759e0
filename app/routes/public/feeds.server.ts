import type { Door } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { listForPrograms } from "~/features/activities/activity-api.server";
import { calendarFeed } from "~/features/activities/calendar-feed.server";
import { readFilter } from "~/features/activities/calendar-filter";
import { newsFeed } from "~/features/activities/news-feed.server";
import { readReminder } from "~/features/activities/reminder";
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
export async function activitiesJson({ db, params, ...asked }: FeedAsked): Promise<Feed> {
  return feedOf(JSON.stringify(await listForPrograms(db, params, asked)), "json");
}

/** What is asked of a feed at an open door. */
export const askedAt = (door: Door): FeedAsked => ({
  db: door.db.read,
  params: door.url.searchParams,
  language: pageLanguage(door),
  now: door.now,
  origin: door.house.env.origin,
});
