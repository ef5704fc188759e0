import { expect, test } from "vitest";
import { makeLog, pathShape } from "./log.server";

function logged(run: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = [];
  run(makeLog("debug", { write: (line) => void lines.push(line) }));
  return lines.join("");
}

test("a path keeps its plain words and loses every key, number, name and question", () => {
  expect(pathShape("/da/invitation/W2vQ9-secret_Ab")).toBe("/da/invitation/:");
  expect(pathShape("/desk/families/9f0c-11?name=Amal")).toBe("/desk/families/:");
  expect(pathShape("/da/log-in?next=/desk")).toBe("/da/log-in");
  expect(pathShape("/en/2200/amal@example.org")).toBe("/en/:/:");
  expect(pathShape("/assets/root-B7x.css")).toBe("/assets/:");
});

test("an error leaves its kind, its code and where it broke, never its words", () => {
  const inner = Object.assign(new Error("UNIQUE failed: amal@example.org"), { code: "SQLITE_CONSTRAINT_UNIQUE" });
  const text = logged((log) => log.broken(new TypeError("Amal, 2200", { cause: inner }), "/da/answer/geheim123"));
  expect(text).toContain('"name":"TypeError"');
  expect(text).toContain("SQLITE_CONSTRAINT_UNIQUE");
  expect(text).toContain("log.test.ts");
  expect(text).not.toMatch(/Amal|2200|example\.org|geheim/);
});

test("an error whose words go over several lines leaves none of them", () => {
  const text = logged((log) => log.broken(new Error("first\nat Amal (2200)\n  Amal"), "/da"));
  expect(text).not.toContain("first");
  expect(text).not.toContain("Amal");
});

test("what is thrown without being an error is logged by its kind only", () => {
  expect(logged((log) => log.broken("Amal", "/da"))).not.toContain("Amal");
});
