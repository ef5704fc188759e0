import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { dateCalendar } from "~/features/activities/calendar-feed.server";
import { feedOf, feedResponse } from "./feed-response";

/** One date for the reader's own calendar. */
export const loader = open(async (door) => {
  const asked = { language: pageLanguage(door), now: door.now, origin: door.house.env.origin };
  const text = orNotFound(await dateCalendar(door.db.read, door.params.id ?? "", asked));
  return feedResponse(feedOf(text, "ics", "nyven.ics"));
});
