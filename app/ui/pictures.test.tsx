import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ACTIVITY_KINDS } from "~db/vocabulary";
import { Icon } from "./icon";
import { ICON_NAMES } from "./icon-names";
import { PICTURES, Pictogram } from "./pictogram";
import { ScoreBar } from "./score-bar";

const symbols = (file: string) =>
  [...readFileSync(`public/${file}`, "utf8").matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);

test("every named icon is in the sprite, and nothing else is", () => {
  expect(symbols("icons.svg").sort()).toEqual([...ICON_NAMES].sort());
});

test("every kind of activity has a house and its colours", () => {
  const houses = symbols("pictograms.svg");
  const colours = readFileSync("app/styles/kinds.css", "utf8");
  expect(ACTIVITY_KINDS.filter((kind) => !houses.includes(PICTURES[kind]))).toEqual([]);
  expect(ACTIVITY_KINDS.filter((kind) => !new RegExp(`\\.k-${kind}[ ,)]`).test(colours))).toEqual([]);
});

test("a picture without a label is decoration, with one it speaks", () => {
  expect(renderToStaticMarkup(<Icon name="check" />)).toContain('aria-hidden="true"');
  expect(renderToStaticMarkup(<Pictogram kind="cafe" label="Café" />)).toContain('role="img" aria-label="Café"');
});

test("a score bar draws each part as long as its points, and an empty weight as nothing", () => {
  const html = renderToStaticMarkup(
    <ScoreBar
      label="50 of 100"
      shares={[
        { part: "language", label: "Language", points: 50, max: 100 },
        { part: "purpose", label: "Purpose", points: 0, max: 0 },
      ]}
    />,
  );
  expect([...html.matchAll(/width="([\d.]+)"/g)].map((match) => Number(match[1]))).toEqual([99.3, 49.65, 0, 0]);
});

test("our own styles know no left and no right", () => {
  const own = ["base", "layout", "tuned", "shell", "street", "calendar", "sign-up", "account", "desk-parts", "poster"];
  const physical =
    /(margin|padding|border|inset)-(left|right|top|bottom)\b|[{;\s](left|right|top|bottom|width|height):/;
  expect(own.filter((name) => physical.test(readFileSync(`app/styles/${name}.css`, "utf8")))).toEqual([]);
});
