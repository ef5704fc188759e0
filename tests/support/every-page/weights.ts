import type { Page } from "playwright-core";

/** What a first visit brings over the wire, in bytes, compressed with Brotli as a browser of today asks for it. */
export type Weight = { all: number; script: number };

/** Weighs pages of one server: each file is fetched and weighed once, however many pages show it. */
export function makeScales(origin: string) {
  const known = new Map<string, Promise<number>>();
  const weigh = (url: string) => {
    const before = known.get(url);
    if (before) return before;
    const bytes = fetchBytes(url);
    known.set(url, bytes);
    return bytes;
  };
  return {
    /** The page as it stands, with `document` bytes of its own, everything it asked for, and the picture in the tab. */
    async weigh(page: Page, documentBytes: number): Promise<Weight> {
      const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      const urls = [...new Set([...asked, `${origin}/favicon.svg`])].filter((url) => url.startsWith(origin));
      const weights = await Promise.all(urls.map(async (url) => ({ url, bytes: await weigh(url) })));
      const sum = (some: typeof weights) => some.reduce((total, { bytes }) => total + bytes, 0);
      const script = sum(weights.filter(({ url }) => /\.js(\?|$)/.test(url)));
      return { all: documentBytes + sum(weights), script };
    },
  };
}

async function fetchBytes(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { "accept-encoding": "br" } });
  const body = await answer.arrayBuffer();
  // fetch hands the body over unpacked; how long it was on the wire stands in the head.
  return Number(answer.headers.get("content-length") ?? body.byteLength);
}
