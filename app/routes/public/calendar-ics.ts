import { open } from "~/access/guard.server";
import { feedResponse } from "./feed-response";
import { askedAt, calendarIcs } from "./feeds.server";

/** Where Remix is asked; as a rule the feed is answered in front of Express (server/feeds-in-front.ts). */
export const loader = open(async (door) => feedResponse(await calendarIcs(askedAt(door))));
