import { refuse } from "./refuse.server";

/**
 * A form must come from our own pages. Browsers say so by Origin or Sec-Fetch-Site; a request with neither is no browser's.
 * @throws Response 403
 */
export function refuseForeignOrigin(request: Request, ownOrigin: string): void {
  const origin = request.headers.get("origin");
  if (origin !== null) {
    if (origin !== ownOrigin && origin !== new URL(request.url).origin) throw refuse(403);
    return;
  }
  if (request.headers.get("sec-fetch-site") !== "same-origin") throw refuse(403);
}
