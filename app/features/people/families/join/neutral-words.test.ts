import { expect, test } from "vitest";
import { sentencesOf } from "~/language/catalogue-check";
import { CATALOGUES } from "~/language/messages/catalogues.server";

/** The word for a family, as it begins in the languages in which it is one word. */
const FAMILY = {
  da: /famili/i,
  en: /famil/i,
  tr: /aile/i,
  uk: /сім['’ʼ]|родин/i,
  so: /qoys/i,
  kmr: /malbat/i,
  ar: /عائل|أسر[ةت]/,
};

test.each(Object.entries(FAMILY))(
  "no sentence of the own screens says family in %s: somebody may live alone",
  (tag, word) => {
    const sentences = [...sentencesOf(CATALOGUES[tag as keyof typeof FAMILY].family ?? {})];
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter(([, text]) => word.test(text))).toEqual([]);
  },
);
