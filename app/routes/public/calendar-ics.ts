import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { calendarFeed } from "~/features/activities/calendar-feed.server";
import { readFilter } from "~/features/activities/calendar-filter";
import { feedResponse } from "./feed-response";

/** Reminders are only there when asked for, from an hour to two days before. */
const REMIND: Readonly<Record<string, number>> = { "1": 60, "24": 24 * 60, "48": 48 * 60 };

/** The calendar of all houses, or of one house, kind or language, for a calendar program to follow. */
export const loader = open(async (door) => {
  const { searchParams } = door.url;
  const remindMinutes = REMIND[searchParams.get("remind") ?? ""];
  const text = await calendarFeed(door.db.read, readFilter(searchParams), {
    language: pageLanguage(door),
    now: door.now,
    origin: door.house.env.origin,
    ...(remindMinutes === undefined ? {} : { remindMinutes }),
  });
  return feedResponse(text, "ics", "welcome-house.ics");
});
