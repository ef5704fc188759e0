import { expect, test } from "vitest";
import { sentenceOf } from "./sentence-of";

test("our own sentence is said as it is", () => {
  expect(sentenceOf(new Error("There is no key file."))).toBe("There is no key file.");
});

test("of a database error only the code is said, never the values it quotes", () => {
  const cause = Object.assign(new Error("UNIQUE constraint failed"), { code: "SQLITE_CONSTRAINT_UNIQUE" });
  const error = new Error("Failed query: insert ... params: Samira, +4512345678", { cause });
  expect(sentenceOf(error)).toBe("Something broke: SQLITE_CONSTRAINT_UNIQUE.");
});

test("of an error of a library without a code only the name is said", () => {
  class QueryError extends Error {
    override name = "QueryError";
  }
  expect(sentenceOf(new QueryError("params: Samira"))).toBe("Something broke: QueryError.");
});
