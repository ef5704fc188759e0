import { open } from "~/access/guard.server";
import { feedResponse } from "../public/feed-response";
import { activitiesJson, askedAt } from "../public/feeds.server";

/** As calendar-ics.ts. */
export const loader = open(async (door) => feedResponse(await activitiesJson(askedAt(door))));
