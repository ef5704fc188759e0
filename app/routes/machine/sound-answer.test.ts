import { expect, test } from "vitest";
import { soundAnswer } from "./sound-answer";

const SOUND = { type: "audio/ogg", bytes: Uint8Array.from({ length: 1000 }, (_, i) => i % 256) };

test.each([
  [null, 200, null, 1000],
  ["bytes=0-", 206, "bytes 0-999/1000", 1000],
  ["bytes=0-1", 206, "bytes 0-1/1000", 2],
  ["bytes=990-5000", 206, "bytes 990-999/1000", 10],
  ["bytes=-100", 206, "bytes 900-999/1000", 100],
  ["bytes=-5000", 206, "bytes 0-999/1000", 1000],
  ["bytes=1000-", 416, "bytes */1000", 0],
  ["bytes=5-2", 416, "bytes */1000", 0],
  ["bytes=-0", 416, "bytes */1000", 0],
  ["bytes=0-1,5-6", 200, null, 1000],
  ["seconds=1-2", 200, null, 1000],
  ["bytes=-", 200, null, 1000],
])("a player that asks for %s gets %i", async (range, status, told, length) => {
  const answer = soundAnswer(SOUND, range);
  expect([answer.status, answer.headers.get("content-range")]).toEqual([status, told]);
  expect((await answer.arrayBuffer()).byteLength).toBe(length);
});

test("a sound can be nothing else on our origin", () => {
  const { headers } = soundAnswer(SOUND, null);
  expect(headers.get("content-type")).toBe("audio/ogg");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
