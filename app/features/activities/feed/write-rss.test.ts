import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { escapeXml } from "./escape-xml";
import { type RssEntry, writeRss } from "./write-rss";

const FACTS = {
  title: "Velkomsthuset",
  description: "Det sker",
  url: "https://nyven.example/da/activities",
  feedUrl: "https://nyven.example/da/activities.rss?kind=cafe&house=1",
  language: "da",
  refreshHours: 4,
};
const ENTRY: RssEntry = {
  id: "7/2026-11-26T16:30",
  title: "Kaffe & <b>dansk</b>",
  description: 'Kom "forbi"',
  url: "https://nyven.example/da/activities/7?date=1&x=2",
  categories: ["language-cafe"],
  changedAt: Date.UTC(2026, 10, 26, 15, 30),
};

it("writes a channel and its dates with every sign of markup escaped", () => {
  const text = writeRss(FACTS, [ENTRY, { ...ENTRY, id: "8", changedAt: 0 }]);
  expect(text).toContain("<title>Kaffe &amp; &lt;b&gt;dansk&lt;/b&gt;</title>");
  expect(text).toContain('<guid isPermaLink="false">7/2026-11-26T16:30</guid>');
  expect(text).toContain("<pubDate>Thu, 26 Nov 2026 15:30:00 GMT</pubDate>");
  expect(text).toContain('href="https://nyven.example/da/activities.rss?kind=cafe&amp;house=1"');
  expect(text.match(/<lastBuildDate>[^<]*/)?.[0]).toBe("<lastBuildDate>Thu, 26 Nov 2026 15:30:00 GMT");
  expect(text.match(/<item>/g)).toHaveLength(2);
});

it("writes an empty channel without inventing a date", () => {
  expect(writeRss(FACTS, [])).not.toContain("lastBuildDate");
});

it("escapes any text so that it reads back, but for what XML cannot hold", PATIENT, () => {
  const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
        const back = escaped.replace(/&(\w+);/g, (_, name: string) => signs[name] as string);
        expect(back).toBe(
          [...text].filter((sign) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(sign)).join(""),
        );
      },
    ),
    cases(1000),
  );
});
