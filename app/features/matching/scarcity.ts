import { LANGUAGES, type Language } from "~db/vocabulary";
import type { Family, Pool, SpokenLanguage } from "./engine/people";
import type { PriceFacts } from "./engine/price-facts";
import { takingPart } from "./engine/taking-part";

/**
 * By language: volunteers with room who speak it, and families that wait for it. Kept beside a list of prices, so that
 * the sentence about a price needs no pool: what `priceFacts` of the engine finds, from counts.
 */
export type LanguageCounts = Partial<Record<Language, { speakers: number; families: number }>>;

const EVERYDAY = 2;
const speaks = (languages: readonly SpokenLanguage[], language: Language) =>
  languages.some(({ tag, level }) => tag === language && level >= EVERYDAY);
const waitsFor = (adults: Family["adults"], language: Language) => adults.some((adult) => speaks(adult, language));

/** Counts every language but Danish that somebody in the pool speaks every day. */
export function languageCounts(pool: Pool): LanguageCounts {
  const { families, volunteers } = takingPart(pool);
  const counts: LanguageCounts = {};
  for (const language of LANGUAGES) {
    if (language === "da") continue;
    const speakers = volunteers.filter((one) => speaks(one.languages, language)).length;
    const waiting = families.filter(({ adults }) => waitsFor(adults, language)).length;
    if (speakers + waiting > 0) counts[language] = { speakers, families: waiting };
  }
  return counts;
}

/**
 * The language that makes a volunteer scarce: most of the other families wait for it per volunteer who speaks it. Null
 * where for none of the volunteer's languages as many families wait as volunteers speak it.
 * @param adults of the family that is looked at; it is not one of the others
 */
export function scarcestLanguage(
  spoken: readonly SpokenLanguage[],
  adults: Family["adults"],
  counts: LanguageCounts,
): PriceFacts | null {
  let scarcest: PriceFacts | null = null;
  for (const language of LANGUAGES) {
    const count = counts[language];
    if (!count || count.speakers === 0 || !speaks(spoken, language)) continue;
    const otherFamilies = Math.max(0, count.families - (waitsFor(adults, language) ? 1 : 0));
    const facts = { language, speakers: count.speakers, otherFamilies };
    const isScarcer = scarcest === null || otherFamilies * scarcest.speakers > scarcest.otherFamilies * count.speakers;
    if (otherFamilies >= count.speakers && isScarcer) scarcest = facts;
  }
  return scarcest;
}
