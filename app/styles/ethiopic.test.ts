import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const WORDS = "app/language/messages/ti";
const css = readFileSync("app/styles/ethiopic.css", "utf8");

/** The code points of the last face of the style sheet, which wins where both have a letter. */
function lettersOfTheLightFile(): (point: number) => boolean {
  const [, list = ""] = /unicode-range: ([^;]+);\s*\}\s*$/.exec(css) ?? [];
  const ranges = [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = "", to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
  return (point) => ranges.some(([from = 0, to = 0]) => point >= from && point <= to);
}

test("every Ethiopic letter of our own words is in the light file, so that a first visit asks for no other", () => {
  const has = lettersOfTheLightFile();
  const letters = new Set(readdirSync(WORDS).flatMap((name) => [...readFileSync(`${WORDS}/${name}`, "utf8")]));
  const ethiopic = [...letters].filter((letter) => /\p{Script=Ethiopic}/u.test(letter));
  expect(ethiopic.length).toBeGreaterThan(100);
  expect(ethiopic.filter((letter) => !has(letter.codePointAt(0) ?? 0))).toEqual([]);
});
