import { LEAST_KM } from "~db/geography/distance";
import type { Interest, Language, Outcome, Slot } from "~db/vocabulary";
import type { Parts } from "./results";

/** How far apart, without saying how far: for the two people themselves. */
export const DISTANCE_BANDS = ["same-part-of-town", "under-5-km", "under-10-km", "farther"] as const;
export type DistanceBand = (typeof DISTANCE_BANDS)[number];

/** Why these two, as both may read it: nothing private of the other (no levels, no avoids, no kilometres), no total. */
export type ReasonsForPeople = {
  languages: readonly Language[];
  practiseDanish: boolean;
  distance: DistanceBand;
  interests: readonly Interest[];
  times: readonly Slot[];
  outcomes: readonly Outcome[];
};

export function reasonsForPeople([language, location, interests, availability, purpose]: Parts): ReasonsForPeople {
  return {
    languages: language.facts.languages.map(({ tag }) => tag),
    practiseDanish: language.facts.practiseDanish.length > 0,
    distance: bandOf(location.facts.km),
    interests: interests.facts.common,
    times: availability.facts.common,
    outcomes: purpose.facts.common,
  };
}

/** @param km as in the location part, never below `LEAST_KM` */
export function bandOf(km: number): DistanceBand {
  if (km <= LEAST_KM) return "same-part-of-town";
  if (km < 5) return "under-5-km";
  return km < 10 ? "under-10-km" : "farther";
}
