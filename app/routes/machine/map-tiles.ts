import { open } from "~/access/guard.server";
import { countTry } from "~/features/accounts/limits.server";
import { proxyMapRequest } from "~/map/proxy-map-request.server";

/** Passes on what the operator's own map is made of, so that no reader's address leaves the house. */
export const loader = open(async ({ db, house, request }) => {
  const styleUrl = house.env.MAP_STYLE_URL ?? null;
  const waitMs = styleUrl === null ? 0 : await countTry(db, "map-address", house.address);
  if (waitMs > 0) {
    const headers = { "retry-after": String(Math.ceil(waitMs / 1000)), "cache-control": "no-store" };
    return new Response(null, { status: 429, headers });
  }
  return proxyMapRequest({ request, styleUrl, origin: house.env.origin });
});
