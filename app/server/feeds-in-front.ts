import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import type { Feed } from "~/routes/public/feed-response";
import { activitiesJson, calendarIcs, calendarRss, type FeedAsked } from "~/routes/public/feeds.server";
import type { Database } from "~db/database.server";
import type { HeldAnswer } from "./held-answer";
import { safetyHeaderList } from "./safety-headers";
import type { Given } from "./start";

const LANGUAGE = `(${SITE_LANGUAGE_TAGS.join("|")})`;
const FEEDS: readonly (readonly [path: RegExp, feed: (asked: FeedAsked) => Promise<Feed>])[] = [
  [new RegExp(`^/${LANGUAGE}/calendar\\.ics$`), calendarIcs],
  [new RegExp(`^/${LANGUAGE}/calendar\\.rss$`), calendarRss],
  [/^\/api\/activities$/, activitiesJson],
];

/** Answers an address for everybody, or null where it is none of its own. */
export type AnswerInFront = (url: string) => Promise<HeldAnswer | null>;

/**
 * Answers the feeds by their own functions, with the headers that Express and Remix would send: looking for the route and
 * passing a stream along is as much work as a whole feed. What breaks is left to Remix, which says it as everywhere.
 */
export function feedsInFront({ db, env, clock, log }: Given & { db: Pick<Database, "read"> }): AnswerInFront {
  const safety = safetyHeaderList(env);
  return async (url) => {
    const start = performance.now();
    const [path = "", question = ""] = url.split(/\?(.*)/s);
    const found = feedAt(path);
    if (!found) return null;
    const asked = { db: db.read, params: new URLSearchParams(question), now: clock.now(), origin: env.origin };
    const answer = await found.feed({ ...asked, language: found.language }).catch(() => null);
    if (!answer) return null;
    log.request({ method: "GET", path, status: 200, ms: Math.round(performance.now() - start) });
    return { body: bufferOf(answer.body), headers: [...safety, ...Object.entries(answer.headers)] };
  };
}

const bufferOf = (body: Feed["body"]): Buffer =>
  typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);

function feedAt(path: string) {
  for (const [pattern, feed] of FEEDS) {
    const found = pattern.exec(path);
    // An address without a language asks for it in its question part.
    if (found) return { feed, language: (found[1] ?? "da") as SiteLanguage };
  }
  return null;
}
