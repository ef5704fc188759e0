import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { readFilter } from "~/features/activities/calendar-filter";
import { newsFeed } from "~/features/activities/news-feed.server";
import { feedResponse } from "./feed-response";

/** The next four weeks for a news reader, or for a screen of somebody else. */
export const loader = open(async (door) => {
  const asked = { language: pageLanguage(door), now: door.now, origin: door.house.env.origin };
  return feedResponse(await newsFeed(door.db.read, readFilter(door.url.searchParams), asked), "rss");
});
