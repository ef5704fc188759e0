import { open } from "~/access/guard.server";
import { apiDescription } from "~/features/activities/api-description";
import { feedOf, feedResponse } from "../public/feed-response";

/** What `/api/activities` takes and gives, as OpenAPI 3.1. */
export const loader = open(async (door) =>
  feedResponse(feedOf(JSON.stringify(apiDescription(door.house.env.origin)), "json")),
);
