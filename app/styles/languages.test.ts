import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const STYLES = import.meta.dirname;
const OF_A_LANGUAGE = /:lang\(|:dir\(|\[lang|\[dir/;
/** What gives a colour, or takes one away. Where a picture in the background stands is no colour. */
const COLOURS =
  /(^|[;{\s])([\w-]*color|background(?!-position)[\w-]*|opacity|filter|[\w-]*shadow|fill|stroke|mix-blend-mode)\s*:/;

/** Rules of all style sheets, innermost first: `selector { declarations }`. */
const rules = readdirSync(STYLES)
  .filter((file) => file.endsWith(".css"))
  .flatMap((file) => {
    const text = readFileSync(join(STYLES, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
      file,
      selector,
      body,
    }));
  });

test("no language and no direction has colours of its own, so that a page seen in the dark in one is seen in all", () => {
  const own = rules.filter(({ selector }) => OF_A_LANGUAGE.test(selector));
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter(({ body }) => COLOURS.test(body))).toEqual([]);
});
