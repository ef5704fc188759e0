import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { calendarTouched } from "~/access/calendar-touched.server";
import { openDatabase } from "~db/database.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { testDatabase } from "~tests/support/database";
import { pageCache } from "./page-cache";
import { pageCacheKey } from "./page-cache-key";

const NOW = new Date("2026-11-22T09:00:00Z");

/** A cache in front of an app that counts how often it is asked; its page says the number in `text`. */
async function front(headers: Record<string, string> = { "cache-control": "public, no-cache" }, mostBytes?: number) {
  const state = { asked: 0, text: "first", clock: NOW.getTime(), urls: [] as string[] };
  const db = testDatabase(NOW);
  const app: RequestListener = (request, response) => {
    state.asked += 1;
    state.urls.push(request.url ?? "");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.write("<p>");
    setTimeout(() => response.end(`${state.text}</p>`), 5);
  };
  const server = createServer(pageCache({ db, now: () => state.clock, ...(mostBytes ? { mostBytes } : {}) }, app));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, init);
  return { state, db, ask };
}

test("a public page is made once, and sent compressed as the browser likes it", async () => {
  const { state, ask } = await front();
  for (const encoding of ["br", "gzip, br;q=0", "identity"]) {
    const answer = await ask("/ar/activities", { headers: { "accept-encoding": encoding } });
    expect(await answer.text()).toBe("<p>first</p>");
    expect(answer.headers.get("content-encoding")).toBe({ br: "br", "gzip, br;q=0": "gzip", identity: null }[encoding]);
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  }
  expect(state.asked).toBe(1);
});

test("readers who ask at the same time for a page that is not made yet wait for one making of it", async () => {
  const { state, ask } = await front();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/da/activities").then((one) => one.text())));
  expect(new Set(answers)).toEqual(new Set(["<p>first</p>"]));
  expect(state.asked).toBe(1);
});

test("an edit of the calendar is on the next page asked for, whichever process makes it", async () => {
  const { state, db, ask } = await front();
  const house = factories({ now: NOW }).house();
  await settle(db, house);
  const body = async () => (await ask("/da/activities")).text();
  await body();
  state.text = "second";
  expect(await body()).toBe("<p>first</p>");
  await db.transact((tx) => calendarTouched(tx, house.id, NOW));
  expect(await body()).toBe("<p>second</p>");
  state.text = "third";
  const other = openDatabase(db.file);
  await other.transact((tx) => calendarTouched(tx, house.id, NOW));
  other.close();
  expect(await body()).toBe("<p>third</p>");
});

test("who has the page already is told so with 304, by its tag or by its date", async () => {
  const { state, ask } = await front();
  const first = await ask("/da/houses");
  const etag = first.headers.get("etag") as string;
  expect(first.headers.get("last-modified")).toBeNull();
  expect((await ask("/da/houses", { headers: { "if-none-match": `"x", ${etag}` } })).status).toBe(304);
  state.clock += 2000;
  const date = (await ask("/da/houses")).headers.get("last-modified") as string;
  expect((await ask("/da/houses", { headers: { "if-modified-since": date } })).status).toBe(304);
  expect((await ask("/da/houses", { headers: { "if-modified-since": date, "if-none-match": '"x"' } })).status).toBe(
    200,
  );
});

test("a page is never older than a minute, for what it says of today", async () => {
  const { state, ask } = await front();
  await ask("/da");
  state.text = "next day";
  state.clock += 61_000;
  expect(await (await ask("/da")).text()).toBe("<p>next day</p>");
});

test.each([
  ["private", { "cache-control": "private, no-store" }],
  ["with a cookie", { "cache-control": "public, no-cache", "set-cookie": "a=b" }],
  ["without a word about keeping", {}],
])("an answer that is %s is passed through and not kept", async (_, headers) => {
  const { state, ask } = await front(headers);
  expect(await (await ask("/da/activities")).text()).toBe("<p>first</p>");
  await ask("/da/activities");
  expect(state.asked).toBe(2);
});

test("HEAD has the headers of the page and no body, and a part of a page is answered with all of it", async () => {
  const { ask } = await front();
  const whole = await ask("/da/activities", { headers: { "accept-encoding": "br", range: "bytes=0-1" } });
  expect([whole.status, await whole.text()]).toEqual([200, "<p>first</p>"]);
  const head = await ask("/da/activities", { method: "HEAD", headers: { "accept-encoding": "br" } });
  expect(head.headers.get("content-length")).toBe(whole.headers.get("content-length"));
  expect(await head.text()).toBe("");
});

test("the oldest pages go when there are too many", async () => {
  const { state, ask } = await front(undefined, 60);
  for (const week of ["2026-11-23", "2026-11-30", "2026-12-07"]) await ask(`/da/activities?week=${week}`);
  const before = state.asked;
  await ask("/da/activities?week=2026-12-07");
  expect(state.asked).toBe(before);
  await ask("/da/activities?week=2026-11-23");
  expect(state.asked).toBe(before + 1);
});

test("a hundred readers with marks of their own in the address leave one page in memory, made once", async () => {
  const { state, ask } = await front();
  for (let reader = 0; reader < 100; reader += 1)
    await (
      await ask(`/da/activities?fbclid=${reader}&week=2026-11-23`, { headers: { "accept-encoding": "br" } })
    ).text();
  expect([state.asked, state.urls]).toEqual([1, ["/da/activities?week=2026-11-23"]]);
});

test("an address is known whatever order its fields come in and whatever else was hung on it; own pages have none", () => {
  expect(pageCacheKey("/da/activities?only=women&kind=cafe&utm_source=x&kind=sport&house=")).toBe(
    "/da/activities?kind=cafe&kind=sport&only=women",
  );
  expect(pageCacheKey("/da/activities?fbclid=1")).toBe("/da/activities");
  for (const none of ["week=2026-02-30", "week=x", "month=2026-13", "month="])
    expect(pageCacheKey(`/da/activities?${none}`)).toBe("/da/activities");
  expect(pageCacheKey("/da/houses/valby?only=women&house=noerrebro&week=2026-11-23&area=2200&x=1")).toBe(
    "/da/houses/valby?only=women&week=2026-11-23",
  );
  expect(pageCacheKey("/ar/calendar.ics?house=valby")).toBe("/ar/calendar.ics?house=valby");
  for (const own of [
    "/da/houses?map",
    "/da/coming/secret",
    "/desk",
    "/xx/activities",
    "/da/log-in",
    "/",
    "/da/activities/a/b/c",
  ])
    expect({ own, key: pageCacheKey(own) }).toEqual({ own, key: null });
});
