import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bodyIn, finishPage } from "./finished-page";

const HEADERS = [["content-type", "text/html; charset=utf-8"]] as const;
const finish = (text: string, before?: ReturnType<typeof finishPage>) =>
  finishPage(Buffer.from(text), HEADERS, 1_800_000_000_000, before);

test("a page that is made again to the same letter is not compressed again, neither way", () => {
  const before = finish("<p>uge 48</p>");
  const gzip = bodyIn(before, "gzip");
  const after = finish("<p>uge 48</p>", before);
  expect([after.bodies.br === before.bodies.br, bodyIn(after, "gzip") === gzip]).toEqual([true, true]);
  expect(after.bytes).toBe(before.bytes);
});

test("one that says something else is", () => {
  const before = finish("<p>uge 48</p>");
  bodyIn(before, "gzip");
  const after = finish("<p>uge 49</p>", before);
  expect(brotliDecompressSync(bodyIn(after, "br")).toString()).toBe("<p>uge 49</p>");
  expect(gunzipSync(bodyIn(after, "gzip")).toString()).toBe("<p>uge 49</p>");
  expect(after.etag).not.toBe(before.etag);
});
