import { FILTER_FIELDS } from "~/features/activities/calendar-filter";
import { isRealDate } from "~/features/activities/recurrence/wall-time";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";

const LANGUAGE = `(?:${SITE_LANGUAGE_TAGS.join("|")})`;
/** The pages that are the same for everybody. A page that is not named here never gets into the cache. */
const PUBLIC_PATH = new RegExp(
  `^(?:/${LANGUAGE}(?:/(?:activities|houses|about)(?:/[\\w.-]+){0,2}|/calendar\\.(?:ics|rss))?|/api/(?:activities|openapi\\.json))$`,
);
/** What such a page may be asked besides; anything else in an address changes nothing and is left out. */
const KNOWN = new Set<string>([...FILTER_FIELDS, "week", "month", "day", "other", "remind", "from", "to", "language"]);
/** A week or month that is none shows this week: it is left out as well, or every typed word would be a page of its own. */
const READABLE: Record<string, (value: string) => boolean> = {
  week: isRealDate,
  month: (value) => isRealDate(`${value}-01`),
};
/** Where a house's own address has said which and where, nothing of that can be asked. */
const HOUSE_PATH = /^\/[^/]+\/houses\//;
const SAID_BY_HOUSE = new Set<string>(["house", "area"] satisfies (typeof FILTER_FIELDS)[number][]);
/** These make the page one reader's own: it comes with script, or answers what somebody just did. */
const OWN = ["map", "listen", "keep", "done"];
const LONGEST_QUESTION = 300;

/**
 * The address under which a page is kept: its path and the fields that matter, in one order. Null where the page is not
 * one of those that are the same for everybody.
 * @param url path and question part, as the request has it
 */
export function pageCacheKey(url: string): string | null {
  const at = url.indexOf("?");
  if (at === -1) return PUBLIC_PATH.test(url) ? url : null;
  const path = url.slice(0, at);
  if (!PUBLIC_PATH.test(path) || url.length - at > LONGEST_QUESTION) return null;
  const asked = new URLSearchParams(url.slice(at + 1));
  if (OWN.some((field) => asked.has(field))) return null;
  const said = HOUSE_PATH.test(path) ? SAID_BY_HOUSE : null;
  const matters = (name: string, value: string) =>
    KNOWN.has(name) && !said?.has(name) && value !== "" && (READABLE[name]?.(value) ?? true);
  const kept = [...asked].filter(([name, value]) => matters(name, value));
  if (kept.length === 0) return path;
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return `${path}?${new URLSearchParams(kept)}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
