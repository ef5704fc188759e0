import { isSiteLanguage, SITE_LANGUAGE_TAGS, SITE_LANGUAGES, type SiteLanguage } from "./languages";

export type Asked = {
  /** The first part of the address: `/ar/activities` asks for "ar". */
  segment?: string | undefined;
  /** What the cookie says was chosen earlier. */
  remembered?: string | undefined;
  /** The Accept-Language header. */
  acceptLanguage?: string | null | undefined;
};

export type Negotiated<L extends SiteLanguage = SiteLanguage> = {
  language: L;
  by: "address" | "choice" | "browser" | "default";
};

/** The name of the cookie that remembers a choice. It holds a language tag and nothing else. */
export const LANGUAGE_COOKIE = "language";

/**
 * Which language to show: the address decides, then an earlier choice, then the browser's wishes. Who asks for nothing
 * gets Danish; who asks for a language we lack gets English, which more newcomers read.
 */
export function negotiateLanguage(asked: Asked): Negotiated;
export function negotiateLanguage<L extends SiteLanguage>(asked: Asked, among: readonly L[]): Negotiated<L>;
export function negotiateLanguage(asked: Asked, among: readonly SiteLanguage[] = SITE_LANGUAGE_TAGS): Negotiated {
  if (isOffered(asked.segment, among)) return { language: asked.segment, by: "address" };
  if (isOffered(asked.remembered, among)) return { language: asked.remembered, by: "choice" };
  const wishes = wishesOf(asked.acceptLanguage ?? "");
  for (const wish of wishes) {
    const language = languageFor(wish);
    if (isOffered(language, among)) return { language, by: "browser" };
  }
  return { language: wishes.length > 0 ? "en" : "da", by: "default" };
}

function isOffered(tag: string | undefined, among: readonly SiteLanguage[]): tag is SiteLanguage {
  return isSiteLanguage(tag) && among.includes(tag);
}

/** The tags of an Accept-Language header, best first; equal ones keep their order; `q=0` means "not this one". */
function wishesOf(header: string): string[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** `fa-AF` is Dari, `ku-IQ` is most likely Sorani, `ar-SY` is Arabic: the longest known beginning of a tag decides. */
function languageFor(wish: string): SiteLanguage | undefined {
  for (let tag = wish; tag !== ""; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0))) {
    const found = KNOWN.get(tag);
    if (found) return found;
  }
  return undefined;
}

const KNOWN = new Map<string, SiteLanguage>(
  SITE_LANGUAGE_TAGS.flatMap((tag) =>
    [tag, ...SITE_LANGUAGES[tag].alsoAsked].map((asked): [string, SiteLanguage] => [asked.toLowerCase(), tag]),
  ),
);
