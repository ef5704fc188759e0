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
export function priceWords(language: SiteLanguage, { volunteer, adults, price, counts }: Asked): string | null {
  if (price < PRICE_TOLD) return null;
  const t = translator(language, "matching");
  const { name, languages } = volunteer;
  const costs = t("matching:suggestions.price", { points: formatNumber(language, wholePoints(price)), name });
  const scarce = scarcestLanguage(languages, adults, counts);
  if (!scarce) return costs;
  const words = { language: languageName(language, scarce.language), speakers: scarce.speakers, name };
  const key = scarce.speakers === 1 ? "matching:suggestions.only-one" : "matching:suggestions.few";
  return `${t(key, { ...words, count: scarce.otherFamilies })} ${costs}`;
}
