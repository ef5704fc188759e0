/** An RSS 2.0 text of coming dates, one entry a date. Everything a person wrote is escaped. */
import { escapeXml } from "./escape-xml";

export interface RssFacts {
  title: string;
  description: string;
  /** The page this is about, and the feed's own address. */
  url: string;
  feedUrl: string;
  /** BCP 47 tag. */
  language: string;
  /** How long a reader may wait before it asks again. */
  refreshHours: number;
}

export interface RssEntry {
  /** Lasting: the activity's id and the original start of the date. */
  id: string;
  title: string;
  description: string;
  url: string;
  categories: readonly string[];
  /** Instant of the last change, in milliseconds. */
  changedAt: number;
}

/** Depends on nothing but its arguments: lastBuildDate is the latest change. */
export function writeRss(facts: RssFacts, entries: readonly RssEntry[]): string {
  const latest = entries.reduce((last, { changedAt }) => Math.max(last, changedAt), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element("title", facts.title),
    element("link", facts.url),
    `<atom:link href="${escapeXml(facts.feedUrl)}" rel="self" type="application/rss+xml"/>`,
    element("description", facts.description),
    element("language", facts.language),
    entries.length > 0 ? element("lastBuildDate", rssDate(latest)) : "",
    element("ttl", String(facts.refreshHours * 60)),
    ...entries.map(writeEntry),
    "</channel></rss>",
    "",
  ].join("\n");
}

function writeEntry(entry: RssEntry): string {
  return [
    "<item>",
    element("title", entry.title),
    element("link", entry.url),
    `<guid isPermaLink="false">${escapeXml(entry.id)}</guid>`,
    element("pubDate", rssDate(entry.changedAt)),
    ...entry.categories.map((category) => element("category", category)),
    element("description", entry.description),
    "</item>",
  ].join("");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** `Thu, 26 Nov 2026 15:30:00 GMT` */
function rssDate(instant: number): string {
  return new Date(instant).toUTCString();
}
