import { fallbackOf, isSiteLanguage, SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import type { FurtherWords } from "~db/schema/texts.server";

/** What somebody wrote of an activity in one language. An empty title or text is left to the ready-made words. */
export type WrittenWords = {
  language: string;
  title: string;
  description: string;
  source: "host" | "reader";
  firstAt: Date;
  changedAt: Date;
};

/** The words written first; the others say the same in their languages. Of those sent together the first in our order. */
export function originalOf<T extends Pick<WrittenWords, "language" | "firstAt">>(words: readonly T[]): T | null {
  const inOrder = words.toSorted(
    (a, b) => a.firstAt.getTime() - b.firstAt.getTime() || placeOf(a.language) - placeOf(b.language),
  );
  return inOrder[0] ?? null;
}

/** Whether the original was changed after these words were written: they may say what is so no more. */
export function isOlderThanOriginal(
  one: Pick<WrittenWords, "language" | "changedAt">,
  words: readonly WrittenWords[],
): boolean {
  const original = originalOf(words);
  return original !== null && original.language !== one.language && one.changedAt < original.changedAt;
}

/**
 * What people wrote and a reader of this language does not get in it: along the language's stated chain, else the
 * original, else whatever there is. Null where nothing is missing.
 */
export function furtherWords(
  language: SiteLanguage,
  words: readonly Pick<WrittenWords, "language" | "title" | "description" | "firstAt">[],
): FurtherWords | null {
  const own = words.find((one) => one.language === language);
  if (own?.description) return null;
  const others = words.filter((one) => one.language !== language);
  const chain = [...fallbackOf(language), originalOf(others)?.language, ...SITE_LANGUAGE_TAGS];
  const inOrder = chain.flatMap((tag) => others.find((one) => one.language === tag) ?? []);
  const found = inOrder.find(({ description }) => description !== "") ?? (own ? undefined : inOrder[0]);
  if (!found) return null;
  return { language: found.language, title: own?.title ? "" : found.title, description: found.description };
}

const placeOf = (tag: string) => (isSiteLanguage(tag) ? SITE_LANGUAGE_TAGS.indexOf(tag) : SITE_LANGUAGE_TAGS.length);
