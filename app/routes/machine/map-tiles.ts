import { open } from "~/access/guard.server";
import { proxyMapRequest } from "~/map/proxy-map-request.server";

/** Passes on what the operator's own map is made of, so that no reader's address leaves the house. */
export const loader = open(async (door) =>
  proxyMapRequest({
    request: door.request,
    styleUrl: door.house.env.MAP_STYLE_URL ?? null,
    origin: door.house.env.origin,
  }),
);
