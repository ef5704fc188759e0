import { DESK_LANGUAGES, isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { LANGUAGE_COOKIE, negotiateLanguage } from "~/language/negotiate";
import type { Door } from "./guard.server";

/** The part of an address that says which house one is in; behind these the pages speak Danish or English. */
const BEHIND_THE_DOOR = new Set(["desk", "house", "municipality", "admin", "demo"]);

/** The language of the page at a door: by address; behind the door by choice, else the browser's wish. */
export function pageLanguage(door: Pick<Door, "url" | "request">): SiteLanguage {
  const segment = door.url.pathname.split("/")[1] ?? "";
  if (isSiteLanguage(segment)) return segment;
  const remembered = cookieValue(door.request, LANGUAGE_COOKIE);
  const acceptLanguage = door.request.headers.get("accept-language");
  if (BEHIND_THE_DOOR.has(segment))
    return negotiateLanguage({ remembered, acceptLanguage: null }, DESK_LANGUAGES).language;
  return negotiateLanguage({ remembered, acceptLanguage }).language;
}

/** The value of one cookie of a request, or undefined. */
export function cookieValue(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get("cookie") ?? "").split("; ")) {
    if (part.startsWith(`${name}=`)) return part.slice(name.length + 1);
  }
  return undefined;
}
