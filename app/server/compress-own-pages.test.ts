import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { compressOwnPages } from "./compress-own-pages";

const PAGE = `<!doctype html><p>${"Velkommen. ".repeat(500)}</p>`;

/** How a page with such a cache header comes to a browser that reads these encodings. */
async function encodingOf(cacheControl: string, accepts: string, body = PAGE, path = "/own") {
  const app = express();
  app.use(compressOwnPages());
  app.get("*", (_, response) => void response.set("cache-control", cacheControl).type("html").send(body));
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { "accept-encoding": accepts } });
  expect(await answer.text()).toBe(body);
  return answer.headers.get("content-encoding");
}

test("one's own page comes compressed as the browser likes it, and plain to one that reads nothing else", async () => {
  expect(await encodingOf("private, no-store", "gzip, deflate, br")).toBe("br");
  expect(await encodingOf("no-store", "gzip")).toBe("gzip");
  expect(await encodingOf("no-store", "identity")).toBeNull();
});

test("what everybody may have is left as it is, for it is finished in front; so are a few words", async () => {
  expect(await encodingOf("public, no-cache", "br")).toBeNull();
  expect(await encodingOf("no-store", "br", "ok")).toBeNull();
  expect(await encodingOf("no-store", "br", PAGE, "/da/activities")).toBeNull();
});
