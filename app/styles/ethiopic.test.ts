import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const WORDS = "app/language/messages/ti";
const css = readFileSync("app/styles/ethiopic.css", "utf8");

/** The code points of each face of the style sheet: all the other letters, and those of our own words. */
const [others, ours] = [...css.matchAll(/unicode-range: ([^;]+);/g)].map(([, list = ""]) => {
  const ranges = [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = "", to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
  return (point: number) => ranges.some(([from = 0, to = 0]) => point >= from && point <= to);
}) as [(point: number) => boolean, (point: number) => boolean];

test("every Ethiopic letter of our own words is in the light file, so that a first visit asks for no other", () => {
  const letters = new Set(readdirSync(WORDS).flatMap((name) => [...readFileSync(`${WORDS}/${name}`, "utf8")]));
  const ethiopic = [...letters].filter((letter) => /\p{Script=Ethiopic}/u.test(letter));
  expect(ethiopic.length).toBeGreaterThan(100);
  expect(ethiopic.filter((letter) => !ours(letter.codePointAt(0) ?? 0))).toEqual([]);
});

test("each Ethiopic letter is in one of the two files and never in both, so that waiting for one asks for no other", () => {
  const block = Array.from({ length: 0x139a - 0x1200 }, (_, i) => 0x1200 + i);
  expect(block.filter((point) => ours(point) === others(point))).toEqual([]);
});
