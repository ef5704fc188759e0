import { expect, test } from "vitest";
import { DESK_LANGUAGES } from "./languages";
import { negotiateLanguage } from "./negotiate";

test("the address decides over everything else", () => {
  expect(negotiateLanguage({ segment: "ti", remembered: "ar", acceptLanguage: "da" })).toEqual({
    language: "ti",
    by: "address",
  });
});

test("an earlier choice decides over the browser", () => {
  expect(negotiateLanguage({ segment: "activities", remembered: "ar", acceptLanguage: "da" })).toEqual({
    language: "ar",
    by: "choice",
  });
});

test("a cookie with something else in it is not believed", () => {
  expect(negotiateLanguage({ remembered: "__proto__", acceptLanguage: "so" })).toEqual({
    language: "so",
    by: "browser",
  });
});

test.each([
  ["ar-SY,ar;q=0.9,en;q=0.8", "ar"],
  ["fa-AF", "prs"],
  ["fa-IR,fa;q=0.9", "fa"],
  ["ku-TR", "kmr"],
  ["ku-IQ", "ckb"],
  ["ku-Arab-IQ", "ckb"],
  ["KMR", "kmr"],
  ["nb-NO,nb;q=0.9,en;q=0.5", "da"],
  ["de;q=0.4, uk;q=0.9, tr;q=0.9", "uk"],
  ["en;q=0.2, ti-ER;q=1.0", "ti"],
  ["ar;q=0, so", "so"],
])("a browser that asks for %s gets %s", (acceptLanguage, language) => {
  expect(negotiateLanguage({ acceptLanguage })).toEqual({ language, by: "browser" });
});

test("a browser that asks only for languages we lack gets English", () => {
  expect(negotiateLanguage({ acceptLanguage: "ru-RU,ru;q=0.9" })).toEqual({ language: "en", by: "default" });
});

test("a browser that asks for nothing readable gets Danish", () => {
  for (const acceptLanguage of [undefined, null, "", "*", ";;;,,,=", "x".repeat(100_000)]) {
    expect(negotiateLanguage({ acceptLanguage })).toEqual({ language: "da", by: "default" });
  }
});

test("at the desk only Danish and English are offered", () => {
  expect(negotiateLanguage({ segment: "ar", remembered: "ar", acceptLanguage: "ar,da;q=0.5" }, DESK_LANGUAGES)).toEqual(
    {
      language: "da",
      by: "browser",
    },
  );
});
