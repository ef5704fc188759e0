import { expect, test } from "vitest";
import { LANGUAGES } from "~db/vocabulary";
import { languageName } from "./language-names.server";
import { SITE_LANGUAGE_TAGS, SITE_LANGUAGES } from "./languages";
import { OWN_NAMES } from "./own-names";

test.each(SITE_LANGUAGE_TAGS)("all 33 languages have a name in %s, each its own", (tag) => {
  const names = LANGUAGES.map((language) => languageName(tag, language));
  expect(new Set(names).size).toBe(LANGUAGES.length);
});

test.each(["ar", "fa", "prs", "ps", "ckb"] as const)("no name in %s has Latin letters in it", (tag) => {
  for (const language of LANGUAGES) expect(languageName(tag, language)).not.toMatch(/[A-Za-z]/);
});

test("in the languages of the table the names agree with it", () => {
  for (const tag of SITE_LANGUAGE_TAGS) {
    expect(languageName("da", tag)).toBe(SITE_LANGUAGES[tag].danish);
    expect(languageName("en", tag)).toBe(SITE_LANGUAGES[tag].english);
    expect(OWN_NAMES[tag]).toBe(SITE_LANGUAGES[tag].ownName);
  }
});
