import { kmBetween } from "~db/geography/distance";
import { LANGUAGES } from "~db/vocabulary";
import { countBits, type InterestMask, interestMask, outcomeMask, slotMask } from "./masks";
import type { Family, Volunteer } from "./people";
import type { Policy } from "./policy";
import { maskWeight, type Rarity, rarityTable } from "./rarity";
import { levelsOf } from "./score";
import * as values from "./values";

/**
 * What `score` gives a family with one volunteer after another, in thousandths of a point and without the facts: everything
 * that is the family's own is worked out once, and a distance once for each postcode area.
 */
export function pointsWith(family: Family, policy: Policy, rarity: Rarity): (volunteer: Volunteer) => number {
  const { weights } = policy;
  const weightSum = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const [language, interests] = [languageWith(family), interestsWith(family, rarity)];
  const location = remembering((area: string) =>
    values.locationValue(kmBetween(family.area, area), policy.halfDistanceKm),
  );
  const [times, purposes] = [slotMask(family.times), outcomeMask(family.purposes)];
  const inPoints = (weight: number, value: number) => values.partPoints(weight, value, weightSum);
  return (volunteer) =>
    inPoints(weights.language, language(volunteer)) +
    inPoints(weights.location, location(volunteer.area)) +
    inPoints(weights.interests, interests(volunteer)) +
    inPoints(weights.availability, values.availabilityValue(times, slotMask(volunteer.times))) +
    inPoints(weights.purpose, values.purposeValue(purposes, outcomeMask(volunteer.purposes)));
}

function remembering(find: (word: string) => number): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const value = known.get(word) ?? find(word);
    known.set(word, value);
    return value;
  };
}

const DANISH = LANGUAGES.indexOf("da");

function languageWith({ adults, languageWish }: Family): (volunteer: Volunteer) => number {
  const levels = adults.map(levelsOf);
  return ({ languages }) => {
    const speaks = levelsOf(languages);
    let worthSum = 0;
    for (const adult of levels) {
      const practised = languageWish === "danish" ? values.practiseWorth(adult[DANISH]!, speaks[DANISH]!) : 0;
      worthSum += Math.max(values.adultWorth(adult, speaks), practised);
    }
    return values.languageValue(worthSum, levels.length);
  };
}

function interestsWith(family: Family, rarity: Rarity): (volunteer: Volunteer) => number {
  const table = rarityTable(rarity);
  const [likes, avoids] = [interestMask(family.interests), interestMask(family.avoids)];
  const weight = maskWeight(table, likes.low, likes.high);
  return (volunteer) => {
    if (family.interests.length === 0 || volunteer.interests.length === 0) return values.UNSTATED;
    const [liked, avoided] = [interestMask(volunteer.interests), interestMask(volunteer.avoids)];
    return values.interestsValue(
      maskWeight(table, likes.low & liked.low, likes.high & liked.high),
      weight,
      maskWeight(table, liked.low, liked.high),
      inBoth(likes, avoided) + inBoth(liked, avoids),
    );
  };
}

const inBoth = (one: InterestMask, other: InterestMask) =>
  countBits(one.low & other.low) + countBits(one.high & other.high);
