import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { holesOf, missingKeys, saysItsNumber, sentencesOf, stemOf, unknownKeys } from "./catalogue-check";
import { catalogueIndex, writtenCatalogueIndex } from "./catalogue-index.server";
import { SITE_LANGUAGE_TAGS, SITE_LANGUAGES, type SiteLanguage, SOURCE_LANGUAGES } from "./languages";
import { CATALOGUES } from "./messages/catalogues.server";
import { COMPLETE, hasWords, NAMESPACE_NAMES, type Namespace } from "./namespaces";

const DIRECTION_CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;
const FILES = SITE_LANGUAGE_TAGS.flatMap((tag) =>
  NAMESPACE_NAMES.filter((namespace) => hasWords(tag, namespace)).map((namespace) => ({ tag, namespace })),
);

function mustBeComplete(tag: SiteLanguage, namespace: Namespace): boolean {
  return SOURCE_LANGUAGES.includes(tag) || COMPLETE.includes(namespace);
}

test("the module of catalogues names every file of words (npm run language -- index)", () => {
  expect(writtenCatalogueIndex()).toBe(catalogueIndex());
});

describe.each(FILES)("$tag $namespace", ({ tag, namespace }) => {
  const danish = CATALOGUES.da[namespace] ?? {};
  const words = CATALOGUES[tag][namespace] ?? {};
  const sentences = [...sentencesOf(words)];

  test("has every key and every plural form its language needs", () => {
    expect(mustBeComplete(tag, namespace) ? missingKeys(danish, words, tag) : []).toEqual([]);
  });

  test("has no key that Danish lacks", () => {
    expect(unknownKeys(danish, words, tag)).toEqual([]);
  });

  test("has the same holes and marks as Danish in each sentence", () => {
    expect(sentences.filter(([key, text]) => !sameHoles(danish, key, text, tag))).toEqual([]);
  });

  test("has no empty sentence, no stray space, no HTML, no character that turns direction", () => {
    const bad = sentences.filter(
      ([, text]) => text.trim() === "" || text !== text.trim() || DIRECTION_CONTROLS.test(text),
    );
    expect([...bad, ...sentences.filter(([, text]) => hasHtml(text))]).toEqual([]);
  });
});

/** A form that only one number takes may leave the number out («1 dag» is «يوم واحد»); everything else must be there. */
function sameHoles(danish: object, key: string, text: string, language: SiteLanguage): boolean {
  const { stem, form } = stemOf(key);
  const source = sentencesOf(danish);
  const original = form === null ? source.get(key) : source.get(`${stem}_other`);
  if (original === undefined) return true;
  const needed = holesOf(original);
  const there = holesOf(text);
  const mayLack = form !== null && saysItsNumber(form, language) ? "{{count}}" : null;
  return (
    there.every((hole) => needed.includes(hole)) && needed.every((hole) => there.includes(hole) || hole === mayLack)
  );
}

/** Marks for <Sentence> are words in pairs, `<phone>...</phone>`; names of HTML elements and attributes are not. */
function hasHtml(text: string): boolean {
  const rest = text.replace(/<([a-z-]{3,})>([^<>]*)<\/\1>/g, "$2");
  return (
    /[<>]|&[a-z#0-9]+;/i.test(rest) || /<(span|div|strong|bdi|abbr|small|time|mark|code|script|button|img)\b/.test(text)
  );
}

test.each(SITE_LANGUAGE_TAGS)("the head of %s says what the table says about who translated it", (tag) => {
  const head = `app/language/messages/${tag}/_about.json`;
  expect(existsSync(head)).toBe(true);
  const about = JSON.parse(readFileSync(head, "utf8"));
  expect(about).toMatchObject({ language: SITE_LANGUAGES[tag].english, machineMade: SITE_LANGUAGES[tag].machineMade });
});
