import { LANGUAGES, type Language } from "~db/vocabulary";
import type { Family, Pool, Volunteer } from "./people";
import { takingPart } from "./taking-part";

/**
 * Why a volunteer has a price, for a plain sentence: "the only one who speaks Tigrinya; four other families wait for
 * that language" = { language: "ti", speakers: 1, otherFamilies: 4 }.
 */
export type PriceFacts = { language: Language; speakers: number; otherFamilies: number };

/**
 * The volunteer's scarcest language: the one for which most families wait per volunteer with room who speaks it.
 * Null when for none of them more families wait than volunteers speak it; then the price has other reasons.
 */
export function priceFacts(volunteer: Volunteer, familyId: string, pool: Pool): PriceFacts | null {
  const { families, volunteers } = takingPart(pool);
  let scarcest: PriceFacts | null = null;
  for (const language of LANGUAGES) {
    if (language === "da" || !speaks(volunteer, language)) continue;
    const facts = {
      language,
      speakers: volunteers.filter((one) => speaks(one, language)).length,
      otherFamilies: families.filter((one) => one.id !== familyId && waitsFor(one, language)).length,
    };
    const isScarcer =
      scarcest === null || facts.otherFamilies * scarcest.speakers > scarcest.otherFamilies * facts.speakers;
    if (facts.speakers > 0 && facts.otherFamilies >= facts.speakers && isScarcer) scarcest = facts;
  }
  return scarcest;
}

const EVERYDAY = 2;

const speaks = ({ languages }: Volunteer, language: Language) =>
  languages.some(({ tag, level }) => tag === language && level >= EVERYDAY);

const waitsFor = ({ adults }: Family, language: Language) =>
  adults.some((adult) => adult.some(({ tag, level }) => tag === language && level >= EVERYDAY));
