import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unsent } from "./unsent";

test("what is not sent can be read by its name, and is not found by whoever lists it", () => {
  const data = unsent({ days: [1, 2], about: { title: "Uge 48" } });
  expect([data.days, data.about.title]).toEqual([[1, 2], "Uge 48"]);
  expect([Object.keys(data), JSON.stringify(data)]).toEqual([[], "{}"]);
});

test("no page that comes with Remix's script leaves its data unsent", () => {
  const files = readdirSync("app/routes", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  const unsentIn = files.filter((name) => readFileSync(join("app/routes", name), "utf8").includes("unsent("));
  expect(unsentIn).toContain("public/activities.tsx");
  const scripted = /(?<!Small)ScriptHandle\b|\bscript: (?:true|\[)/;
  expect(unsentIn.filter((name) => scripted.test(readFileSync(join("app/routes", name), "utf8")))).toEqual([]);
});
