import { missingKeys, sentencesOf } from "./catalogue-check";
import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "./languages";
import { CATALOGUES } from "./messages/catalogues.server";
import { hasWords, NAMESPACE_NAMES, type Namespace } from "./namespaces";

/**
 * A table for people who translate: how many keys each file has, how many are missing, and how much longer than the
 * Danish the longest text is (a button three times as long breaks a screen).
 */
export function reportLines(): string[] {
  const rows = SITE_LANGUAGE_TAGS.flatMap((tag) =>
    NAMESPACE_NAMES.filter((namespace) => hasWords(tag, namespace)).map((namespace) => row(tag, namespace)),
  );
  return [columns("language", "words", "keys", "missing", "longest"), ...rows];
}

function row(tag: SiteLanguage, namespace: Namespace): string {
  const danish = CATALOGUES.da[namespace] ?? {};
  const words = CATALOGUES[tag][namespace] ?? {};
  const missing = missingKeys(danish, words, tag).length;
  return columns(tag, namespace, String(sentencesOf(words).size), String(missing), longestRatio(danish, words));
}

function longestRatio(danish: object, words: object): string {
  const source = sentencesOf(danish);
  let longest = 0;
  for (const [key, text] of sentencesOf(words)) {
    const original = source.get(key);
    if (original) longest = Math.max(longest, [...text].length / [...original].length);
  }
  return longest === 0 ? "-" : `${longest.toFixed(1)} x`;
}

function columns(language: string, words: string, ...numbers: string[]): string {
  return language.padEnd(10) + words.padEnd(12) + numbers.map((n) => n.padStart(9)).join("");
}
