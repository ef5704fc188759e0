import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "~tests/support/database";
import { compressOwnPages } from "./compress-own-pages";
import { pageCache } from "./page-cache";

const PAGE = `<!doctype html><p>${"Velkommen. ".repeat(500)}</p>`;

/** The page cache, the compression behind it, and an app that counts how often it is asked for a page. */
async function server() {
  const state = { asked: 0 };
  const app = express();
  app.use(compressOwnPages());
  app.all("*", (request, response) => {
    state.asked += 1;
    const isStreet = request.path.startsWith("/da/");
    response.set("cache-control", isStreet ? "public, no-cache" : "private, no-store").type("html");
    response.write(PAGE);
    response.end();
  });
  const front = createServer(pageCache({ db: testDatabase(), now: () => Date.now() }, app)).listen(0, "127.0.0.1");
  onTestFinished(() => {
    front.closeAllConnections();
    front.close();
  });
  await once(front, "listening");
  const { port } = front.address() as AddressInfo;
  const ask = async (path: string, accepts: string, method = "GET") => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { "accept-encoding": accepts } });
    expect(await answer.text()).toBe(PAGE);
    return { encoding: answer.headers.get("content-encoding"), length: answer.headers.get("content-length") };
  };
  return { state, ask };
}

test("one's own page comes compressed as the browser likes it, and plain to one that reads nothing else", async () => {
  const { ask } = await server();
  expect((await ask("/desk", "gzip, deflate, br")).encoding).toBe("br");
  expect((await ask("/desk", "gzip")).encoding).toBe("gzip");
  expect((await ask("/desk", "identity")).encoding).toBeNull();
});

test("so do a form that came back and a page with a map", async () => {
  const { ask } = await server();
  expect((await ask("/da/activities", "br", "POST")).encoding).toBe("br");
  expect((await ask("/da/houses?map", "br")).encoding).toBe("br");
});

test("what everybody may have is still made once and kept, compressed, with its length", async () => {
  const { state, ask } = await server();
  const [first, again] = [await ask("/da/activities", "br"), await ask("/da/activities", "br")];
  expect(state.asked).toBe(1);
  expect(again).toEqual(first);
  expect(again.encoding).toBe("br");
  expect(Number(again.length)).toBeGreaterThan(0);
});
