import { open } from "~/access/guard.server";
import { listForPrograms } from "~/features/activities/activity-api.server";
import { feedResponse } from "../public/feed-response";

/** The calendar for other programs; `/api/openapi.json` describes it. */
export const loader = open(async (door) => {
  const answer = await listForPrograms(door.db.read, door.url.searchParams, {
    now: door.now,
    origin: door.house.env.origin,
  });
  return feedResponse(JSON.stringify(answer), "json");
});
