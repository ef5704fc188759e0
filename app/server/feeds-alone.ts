import type { LoaderFunction } from "@remix-run/node";
import type { Request as Asked, RequestHandler } from "express";
import type { House } from "~/access/context.server";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";

/** What of a route answers; as in Remix's build. */
type Routes = Readonly<Record<string, { module: { loader?: LoaderFunction } } | undefined>>;

const LANGUAGE = `(?<lang>${SITE_LANGUAGE_TAGS.join("|")})`;
const FEEDS: readonly (readonly [path: RegExp, route: string])[] = [
  [new RegExp(`^/${LANGUAGE}/calendar\\.ics$`), "routes/public/calendar-ics"],
  [new RegExp(`^/${LANGUAGE}/calendar\\.rss$`), "routes/public/calendar-rss"],
  [/^\/api\/activities$/, "routes/machine/api-activities"],
];

/**
 * Answers the feeds by their loaders alone, guard and all: there is no page to make, and finding the route, twelve of them
 * for each language, and sending a stream is more work for Remix than most feeds are. What a loader throws goes on to
 * Remix, which says it as everywhere.
 * @param houseOf what a loader is given as its context
 */
export function feedsAlone(routes: Routes, houseOf: (request: Asked) => House): RequestHandler {
  return async (request, response, next) => {
    const found = request.method === "GET" ? feedAt(request.path) : null;
    const loader = found && routes[found.route]?.module.loader;
    if (!loader) return next();
    const context = houseOf(request);
    try {
      // Everybody gets the same: what a browser sends along is not shown to the loader.
      const question = new Request(new URL(request.originalUrl, context.env.origin));
      const answer = (await loader({ request: question, params: found.params, context })) as Response;
      const body = Buffer.from(await answer.arrayBuffer());
      response.status(answer.status);
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      response.end(body);
    } catch {
      next();
    }
  };
}

function feedAt(path: string): { route: string; params: Record<string, string> } | null {
  for (const [pattern, route] of FEEDS) {
    const found = pattern.exec(path);
    if (found) return { route, params: { ...found.groups } };
  }
  return null;
}
