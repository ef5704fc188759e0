import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mapSources } from "./map-sources";
import { proxyMapRequest } from "./proxy-map-request.server";

const OURS = "https://nyven.example";
const KEY = "secret-key-123";
let operator: Server;
let host: string;
let seen: IncomingMessage[] = [];

beforeAll(async () => {
  operator = createServer((request, response) => {
    seen.push(request);
    const path = request.url!.split("?")[0]!;
    const json = (content: unknown) =>
      response.setHeader("content-type", "application/json").end(JSON.stringify(content));
    if (path === "/style.json")
      json({
        version: 8,
        metadata: { license: "https://elsewhere.example/licence" },
        glyphs: `${host}/fonts/{fontstack}/{range}.pbf?key=${KEY}`,
        sprite: `${host}/sprite?key=${KEY}&v=2`,
        sources: { a: { type: "vector", url: `${host}/tiles.json?key=${KEY}` } },
        layers: [],
      });
    else if (path === "/tiles.json")
      json({
        attribution: '<a href="https://elsewhere.example">Kortet</a>',
        tiles: [`${host}/t/{z}/{x}/{y}.pbf?key=${KEY}`],
      });
    else if (path === "/foreign.json") json({ glyphs: "https://elsewhere.example/{fontstack}/{range}.pbf" });
    else if (path === "/telling.json") json({ metadata: `made with ${KEY}` });
    else if (path === "/away") response.writeHead(302, { location: "https://elsewhere.example/" }).end();
    else if (path === "/page") response.setHeader("content-type", "text/html").end("<script>alert(1)</script>");
    else if (path === "/large") response.setHeader("content-type", "image/png").end(Buffer.alloc(6 * 1024 * 1024));
    else if (path.startsWith("/t/"))
      response.writeHead(200, { "content-type": "application/x-protobuf", "set-cookie": "track=1" }).end("tile");
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => operator.listen(0, "127.0.0.1", ready));
  host = `http://127.0.0.1:${(operator.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen = [];
});
afterAll(() => new Promise((closed) => operator.close(closed)));

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const request = new Request(`${OURS}/map-tiles${path}`, { headers, method });
  return proxyMapRequest({ request, styleUrl: `${host}/style.json?key=${KEY}`, origin: OURS });
}

test("a tile comes through with cache headers of ours and none of the operator's cookies", async () => {
  const response = await ask("/t/7/67/40.pbf");
  expect(await response.text()).toBe("tile");
  expect(Object.fromEntries(response.headers)).toEqual({
    "cache-control": "public, max-age=86400",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": "application/x-protobuf",
    "x-content-type-options": "nosniff",
  });
});

test("the operator's server sees the key and nothing of the reader", async () => {
  const reader = {
    cookie: "session=1",
    "x-forwarded-for": "203.0.113.7",
    "user-agent": "An old phone",
    "accept-language": "ar",
    referer: `${OURS}/ar/activities?map`,
  };
  await ask("/t/7/67/40.pbf?style=plain", reader);
  expect(seen[0]!.url).toBe(`/t/7/67/40.pbf?style=plain&key=${KEY}`);
  const told = JSON.stringify(seen[0]!.headers);
  for (const value of Object.values(reader)) expect(told).not.toContain(`"${value}"`);
  expect(seen[0]!.headers).not.toHaveProperty("cookie");
  expect(seen[0]!.headers).not.toHaveProperty("referer");
});

test("the style's addresses are ours, and the key is not in them", async () => {
  const text = await (await ask("/style.json")).text();
  expect(text).not.toContain(KEY);
  expect(text).not.toContain("127.0.0.1");
  expect(JSON.parse(text)).toMatchObject({
    glyphs: `${OURS}/map-tiles/fonts/{fontstack}/{range}.pbf`,
    sprite: `${OURS}/map-tiles/sprite?v=2`,
    sources: { a: { url: `${OURS}/map-tiles/tiles.json` } },
  });
});

test("tile templates keep their braces, and the attribution is left as it is", async () => {
  expect(await (await ask("/tiles.json")).json()).toEqual({
    attribution: '<a href="https://elsewhere.example">Kortet</a>',
    tiles: [`${OURS}/map-tiles/t/{z}/{x}/{y}.pbf`],
  });
});

test.each(["/foreign.json", "/telling.json", "/away", "/page", "/large"])(
  "%s is refused: another host, the key, a redirect, a page, or too much",
  async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(502);
    expect(await response.text()).toBe("");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(seen).toHaveLength(1);
  },
);

test("a path that looks like another host stays at the operator's", async () => {
  expect((await ask("//elsewhere.example/style.json")).status).toBe(404);
  expect(seen.map(({ headers }) => headers.host)).toEqual([new URL(host).host]);
});

test("what the operator does not have is 404, and so is all of it without MAP_STYLE_URL", async () => {
  expect((await ask("/none")).status).toBe(404);
  const request = new Request(`${OURS}/map-tiles/style.json`);
  expect((await proxyMapRequest({ request, styleUrl: null, origin: OURS })).status).toBe(404);
});

test("other sites' pages and other methods get nothing, and the operator is not asked", async () => {
  expect((await ask("/style.json", { "sec-fetch-site": "cross-site" })).status).toBe(404);
  expect((await ask("/style.json", {}, "POST")).status).toBe(404);
  expect(seen).toHaveLength(0);
  expect((await ask("/style.json", { "sec-fetch-site": "same-origin" })).status).toBe(200);
});

test("an operator that does not answer is 502 and tells nobody the address", async () => {
  const request = new Request(`${OURS}/map-tiles/style.json`);
  const response = await proxyMapRequest({
    request,
    styleUrl: `http://127.0.0.1:1/style.json?key=${KEY}`,
    origin: OURS,
  });
  expect(response.status).toBe(502);
  expect(await response.text()).toBe("");
});

test("a page with the map asks nobody but us, with or without an operator's style", () => {
  const embedded = mapSources(null);
  expect(embedded.stylePath).toBeNull();
  const own = mapSources(`https://tiles.example/styles/plain.json?key=${KEY}`);
  expect(own.stylePath).toBe("/map-tiles/styles/plain.json");
  for (const { contentSecurityPolicy } of [embedded, own])
    for (const places of Object.values(contentSecurityPolicy))
      for (const place of places) expect(["'self'", "data:", "blob:"]).toContain(place);
});

test.each([
  "not an address",
  "http://tiles.example/style.json",
  "mapbox://styles/x",
  "https://me:word@tiles.example/s.json",
])("%s is no MAP_STYLE_URL", (styleUrl) => {
  expect(() => mapSources(styleUrl)).toThrow(/MAP_STYLE_URL/);
});
