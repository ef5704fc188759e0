import { formatNumber } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Family, SpokenLanguage } from "./engine/people";
import { type LanguageCounts, scarcestLanguage } from "./scarcity";
import { wholePoints } from "./score-view.server";

/** A price under this is no news, thousandths of a point. */
const PRICE_TOLD = 1000;

type Asked = {
  volunteer: { name: string; languages: readonly SpokenLanguage[] };
  adults: Family["adults"];
  /** Thousandths of a point. */
  price: number;
  counts: LanguageCounts;
};

/** Why a volunteer is scarce, in a plain sentence, and what the others would lose; null where nobody would. */
export function priceWords(language: SiteLanguage, asked: Asked): string | null {
  const { volunteer, price } = asked;
  if (price < PRICE_TOLD) return null;
  const points = formatNumber(language, wholePoints(price));
  const costs = translator(language, "matching")("matching:suggestions.price", { points, name: volunteer.name });
  const scarce = scarceWords(language, asked);
  return scarce === null ? costs : `${scarce} ${costs}`;
}

/** The language that makes a volunteer scarce, in a plain sentence; null where it is something else, or nothing. */
export function scarceWords(language: SiteLanguage, { volunteer, adults, price, counts }: Asked): string | null {
  const scarce = price < PRICE_TOLD ? null : scarcestLanguage(volunteer.languages, adults, counts);
  if (!scarce) return null;
  const t = translator(language, "matching");
  const words = { language: languageName(language, scarce.language), speakers: scarce.speakers, name: volunteer.name };
  const key = scarce.speakers === 1 ? "matching:suggestions.only-one" : "matching:suggestions.few";
  return t(key, { ...words, count: scarce.otherFamilies });
}
