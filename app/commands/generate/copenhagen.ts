import { POSTCODE_AREAS } from "~db/geography/postcode-areas";
import type { Household, Interest, Language } from "~db/vocabulary";

/**
 * A plausible mix of people, as tables of shares: who lives in and around Copenhagen, who comes, who volunteers. Rounded
 * by hand from what is publicly known of the refugees and volunteers of the last years; nothing here is a person.
 */

/** Mother tongue of refugee families, and the languages of the region that adults often speak besides. */
export const TONGUES: readonly (readonly [Language, number])[] = [
  ["uk", 30],
  ["ar", 26],
  ["ti", 9],
  ["prs", 7],
  ["fa", 6],
  ["kmr", 5],
  ["so", 5],
  ["ckb", 3],
  ["ps", 3],
  ["ru", 3],
  ["am", 1],
  ["my", 1],
  ["sw", 1],
];
export const BESIDE: Partial<Record<Language, readonly Language[]>> = {
  uk: ["ru"],
  kmr: ["ar"],
  ckb: ["ar"],
  ps: ["prs"],
  prs: ["fa"],
  ti: ["am", "ar"],
  so: ["sw"],
  am: ["ti"],
};

/** What a volunteer may speak besides Danish and English. */
export const VOLUNTEER_TONGUES: readonly (readonly [Language | null, number])[] = [
  [null, 45],
  ["de", 14],
  ["fr", 8],
  ["es", 8],
  ["sv", 5],
  ["ar", 7],
  ["uk", 3],
  ["ru", 3],
  ["tr", 2],
  ["fa", 2],
  ["prs", 1],
  ["so", 1],
  ["kmr", 1],
  ["ti", 0.5],
  ["ur", 1],
  ["pl", 1],
];

export const HOUSEHOLD_SHARES: readonly (readonly [Household, number])[] = [
  ["family", 52],
  ["woman", 16],
  ["man", 16],
  ["couple", 11],
  ["adults", 5],
];

/** Some interests are everybody's, most are not. */
export const COMMON_INTERESTS: readonly Interest[] = [
  "cooking",
  "walking",
  "music",
  "cafe",
  "nature",
  "reading",
  "film",
  "football",
  "children-play",
  "travel",
];

/** Within about 25 km of the Town Hall Square. */
export const COPENHAGEN_AREAS = POSTCODE_AREAS.filter(
  ({ latitude, longitude }) => Math.hypot((latitude - 55.676) * 111, (longitude - 12.569) * 63) < 25,
).map(({ area }) => area);

/** Each of `count` towns: the areas nearest to a centre, spread over the country. */
export function townsOf(count: number): readonly (readonly string[])[] {
  if (count === 1) return [COPENHAGEN_AREAS];
  const step = POSTCODE_AREAS.length / count;
  return Array.from({ length: count }, (_, town) => {
    const centre = POSTCODE_AREAS[Math.floor(town * step)]!;
    const far = ({ latitude, longitude }: (typeof POSTCODE_AREAS)[number]) =>
      Math.hypot((latitude - centre.latitude) * 111, (longitude - centre.longitude) * 63);
    return [...POSTCODE_AREAS]
      .sort((one, other) => far(one) - far(other))
      .slice(0, 5)
      .map(({ area }) => area);
  });
}
