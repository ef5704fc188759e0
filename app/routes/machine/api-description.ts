import { open } from "~/access/guard.server";
import { apiDescription } from "~/features/activities/api-description";
import { feedResponse } from "../public/feed-response";

/** What `/api/activities` takes and gives, as OpenAPI 3.1. */
export const loader = open(async (door) => feedResponse(JSON.stringify(apiDescription(door.house.env.origin)), "json"));
