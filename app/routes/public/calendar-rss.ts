import { open } from "~/access/guard.server";
import { feedResponse } from "./feed-response";
import { askedAt, calendarRss } from "./feeds.server";

/** As calendar-ics.ts. */
export const loader = open(async (door) => feedResponse(await calendarRss(askedAt(door))));
