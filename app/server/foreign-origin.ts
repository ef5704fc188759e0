import type { RequestHandler } from "express";
import { translator } from "~/language/translate.server";

/**
 * A form that comes from another site is refused before Remix sees it (Remix would call it broken: 500). The guard asks
 * the same again, and asks for Sec-Fetch-Site where a browser sends no Origin.
 */
export function refuseForeignForms(ownOrigin: string): RequestHandler {
  return (request, response, next) => {
    const origin = request.get("origin");
    const writes = request.method !== "GET" && request.method !== "HEAD";
    if (!writes || origin === undefined || origin === ownOrigin || hostOf(origin) === request.get("host"))
      return next();
    const words = (["da", "en"] as const).map((language) => {
      const t = translator(language, "errors");
      return `${t("errors:page.foreign-origin")}. ${t("errors:page.foreign-origin-text")}`;
    });
    response.status(403).type("text/plain").send(words.join("\n"));
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
