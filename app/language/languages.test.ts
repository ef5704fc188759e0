import { expect, test } from "vitest";
import { pluralFormsOf } from "./catalogue-check";
import { DESK_LANGUAGES, factsOf, isSiteLanguage, SITE_LANGUAGE_TAGS, SITE_LANGUAGES } from "./languages";

const EACH = SITE_LANGUAGE_TAGS.map((tag) => ({ tag, ...factsOf(tag) }));

test("there are twelve languages to read in, and two at the desk", () => {
  expect([...SITE_LANGUAGE_TAGS].sort()).toEqual([
    "ar",
    "ckb",
    "da",
    "en",
    "fa",
    "kmr",
    "prs",
    "ps",
    "so",
    "ti",
    "tr",
    "uk",
  ]);
  expect(DESK_LANGUAGES.every(isSiteLanguage)).toBe(true);
});

test("Arabic script runs from right to left, all others from left to right", () => {
  for (const { direction, script } of EACH) expect(direction).toBe(script === "Arab" ? "rtl" : "ltr");
});

test("a language's own name is written in its own script", () => {
  const scripts = {
    Latn: /^[\p{Script=Latin} ]+$/u,
    Arab: /^[\p{Script=Arabic} ]+$/u,
    Cyrl: /^\p{Script=Cyrillic}+$/u,
    Ethi: /^\p{Script=Ethiopic}+$/u,
  };
  for (const { ownName, script } of EACH) expect(ownName).toMatch(scripts[script]);
  expect(new Set(EACH.map(({ ownName }) => ownName)).size).toBe(EACH.length);
});

test("every chain of fallbacks ends in Danish and names a language once", () => {
  for (const { tag, fallback } of EACH) {
    expect(fallback.every(isSiteLanguage)).toBe(true);
    expect([tag, ...fallback].at(-1)).toBe("da");
    expect(new Set([tag, ...fallback]).size).toBe(fallback.length + 1);
  }
});

test("lang attributes and Intl names are well formed", () => {
  for (const { htmlLang, intl } of EACH) {
    expect(() => Intl.getCanonicalLocales([htmlLang, intl])).not.toThrow();
  }
});

test("no two languages answer to the same wish of a browser", () => {
  const asked = SITE_LANGUAGE_TAGS.flatMap((tag) => [tag, ...SITE_LANGUAGES[tag].alsoAsked]);
  expect(new Set(asked).size).toBe(asked.length);
});

test("this Node has data for all twelve, and lists for all but Sorani", () => {
  const lacking = (of: (tags: string[]) => string[]) =>
    EACH.filter(({ intl }) => of([intl]).length === 0).map(({ tag }) => tag);
  expect(lacking(Intl.DateTimeFormat.supportedLocalesOf)).toEqual([]);
  expect(lacking(Intl.NumberFormat.supportedLocalesOf)).toEqual([]);
  expect(lacking(Intl.PluralRules.supportedLocalesOf)).toEqual([]);
  expect(lacking(Intl.DisplayNames.supportedLocalesOf)).toEqual([]);
  expect(lacking(Intl.ListFormat.supportedLocalesOf)).toEqual(["ckb"]);
});

test("the plural rule borrowed from a language every browser has is the language's own, for whole numbers", () => {
  for (const { intl, pluralLike } of EACH) {
    const own = new Intl.PluralRules(intl);
    const borrowed = new Intl.PluralRules(pluralLike);
    for (let n = 0; n <= 1000; n++) expect(`${intl} ${n} ${borrowed.select(n)}`).toBe(`${intl} ${n} ${own.select(n)}`);
  }
});

test("Arabic needs six forms, Ukrainian three and the word for fractions, the rest two", () => {
  expect(pluralFormsOf("ar")).toEqual(["zero", "one", "two", "few", "many", "other"]);
  expect(pluralFormsOf("uk")).toEqual(["one", "few", "many", "other"]);
  for (const { tag } of EACH) if (tag !== "ar" && tag !== "uk") expect(pluralFormsOf(tag)).toEqual(["one", "other"]);
});
