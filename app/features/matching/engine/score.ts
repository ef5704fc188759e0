import { kmBetween } from "~db/geography/distance";
import { INTERESTS, LANGUAGES, OUTCOMES, SLOTS } from "~db/vocabulary";
import { countBits, interestMask, outcomeMask, slotMask } from "./masks";
import type { Family, SpokenLanguage, Volunteer } from "./people";
import type { Policy } from "./policy";
import { maskWeight, type Rarity, rarityTable } from "./rarity";
import type { AvailabilityPart, InterestsPart, LanguagePart, LocationPart, Parts, PurposePart, Score } from "./results";
import * as values from "./values";

/**
 * How well a family and a volunteer fit: five parts, each with its value, its points and the facts behind both.
 * Gates do not matter here: a gated pair has a score too, for near misses.
 */
export function score(family: Family, volunteer: Volunteer, policy: Policy, rarity: Rarity): Score {
  const weights = policy.weights;
  const weightSum = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const inPoints = <Facts>({ value, facts }: Measure<Facts>, weight: number) => ({
    value: value / values.MILLION,
    points: values.partPoints(weight, value, weightSum),
    facts,
  });
  const parts: Parts = [
    { part: "language", ...inPoints(language(family, volunteer), weights.language) },
    { part: "location", ...inPoints(location(family, volunteer, policy.halfDistanceKm), weights.location) },
    { part: "interests", ...inPoints(interests(family, volunteer, rarity), weights.interests) },
    { part: "availability", ...inPoints(availability(family, volunteer), weights.availability) },
    { part: "purpose", ...inPoints(purpose(family, volunteer), weights.purpose) },
  ];
  return { points: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** A value in whole millionths, and what it was made from. */
type Measure<Facts> = { value: number; facts: Facts };

/** Levels in the order of the vocabulary, 0 where a language is not spoken. */
export function levelsOf(languages: readonly SpokenLanguage[]): number[] {
  const levels = LANGUAGES.map(() => 0);
  for (const { tag, level } of languages) levels[LANGUAGES.indexOf(tag)] = level;
  return levels;
}

const DANISH = LANGUAGES.indexOf("da");

function language(family: Family, volunteer: Volunteer): Measure<LanguagePart["facts"]> {
  const speaks = levelsOf(volunteer.languages);
  const adults = family.adults.map(levelsOf);
  const shared = adults.map((adult) => values.adultWorth(adult, speaks));
  const practised = adults.map((adult) =>
    family.languageWish === "danish" ? values.practiseWorth(adult[DANISH]!, speaks[DANISH]!) : 0,
  );
  const worthSum = shared.reduce((sum, worth, adult) => sum + Math.max(worth, practised[adult]!), 0);
  return {
    value: values.languageValue(worthSum, adults.length),
    facts: {
      languages: LANGUAGES.map((tag, at) => ({
        tag,
        volunteerLevel: speaks[at]!,
        adultLevels: adults.map((adult) => adult[at]!),
      })).filter(({ volunteerLevel, adultLevels }) => volunteerLevel > 0 && adultLevels.some((level) => level > 0)),
      silentAdults: numbersWhere(shared, (worth) => worth === 0),
      practiseDanish: numbersWhere(practised, (worth, adult) => worth > shared[adult]!),
    },
  };
}

function numbersWhere(list: readonly number[], is: (value: number, at: number) => boolean): number[] {
  return list.flatMap((value, at) => (is(value, at) ? [at] : []));
}

function location(family: Family, volunteer: Volunteer, halfDistanceKm: number): Measure<LocationPart["facts"]> {
  const km = kmBetween(family.area, volunteer.area);
  return { value: values.locationValue(km, halfDistanceKm), facts: { km } };
}

function interests(family: Family, volunteer: Volunteer, rarity: Rarity): Measure<InterestsPart["facts"]> {
  const table = rarityTable(rarity);
  const likes = { family: interestMask(family.interests), volunteer: interestMask(volunteer.interests) };
  const avoids = { family: interestMask(family.avoids), volunteer: interestMask(volunteer.avoids) };
  const avoided =
    countBits(likes.family.low & avoids.volunteer.low) +
    countBits(likes.family.high & avoids.volunteer.high) +
    countBits(likes.volunteer.low & avoids.family.low) +
    countBits(likes.volunteer.high & avoids.family.high);
  const stated = family.interests.length > 0 && volunteer.interests.length > 0;
  return {
    value: stated
      ? values.interestsValue(
          maskWeight(table, likes.family.low & likes.volunteer.low, likes.family.high & likes.volunteer.high),
          maskWeight(table, likes.family.low, likes.family.high),
          maskWeight(table, likes.volunteer.low, likes.volunteer.high),
          avoided,
        )
      : values.UNSTATED,
    facts: {
      stated,
      common: inBoth(INTERESTS, family.interests, volunteer.interests),
      volunteerAvoids: inBoth(INTERESTS, family.interests, volunteer.avoids),
      familyAvoids: inBoth(INTERESTS, volunteer.interests, family.avoids),
    },
  };
}

function availability(family: Family, volunteer: Volunteer): Measure<AvailabilityPart["facts"]> {
  return {
    value: values.availabilityValue(slotMask(family.times), slotMask(volunteer.times)),
    facts: {
      stated: family.times.length > 0 && volunteer.times.length > 0,
      common: inBoth(SLOTS, family.times, volunteer.times),
    },
  };
}

function purpose(family: Family, volunteer: Volunteer): Measure<PurposePart["facts"]> {
  return {
    value: values.purposeValue(outcomeMask(family.purposes), outcomeMask(volunteer.purposes)),
    facts: {
      stated: family.purposes.length > 0 && volunteer.purposes.length > 0,
      common: inBoth(OUTCOMES, family.purposes, volunteer.purposes),
      notOffered: OUTCOMES.filter((one) => family.purposes.includes(one) && !volunteer.purposes.includes(one)),
    },
  };
}

/** Words that two lists have in common, in the order of the vocabulary. */
function inBoth<Word>(vocabulary: readonly Word[], one: readonly Word[], other: readonly Word[]): Word[] {
  return vocabulary.filter((word) => one.includes(word) && other.includes(word));
}
