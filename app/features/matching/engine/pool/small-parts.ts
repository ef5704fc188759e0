import { countBits } from "../masks";
import type { Policy } from "../policy";
import { availabilityValue, interestsValue, MILLION, partPoints, purposeValue, UNSTATED } from "../values";

/** Points of the parts that depend on small sets: availability and purpose by table, interests by a few operations. */
export type SmallParts = {
  /** By the number of common slots, 0 ... 3; [4]: not stated. */
  availability: Int32Array;
  /** For a set of wanted outcomes the points by the set of offered ones; both as bits, 0: not stated. */
  purpose: (wanted: number) => Int32Array;
  unstatedInterests: number;
  interestsWeight: number;
  weightSum: number;
  /** The most that a part can give. */
  most: { language: number; location: number; availability: number; purpose: number; interests: number };
};

export function tableSmallParts({ weights }: Policy, weightSum: number): SmallParts {
  const purposes: Int32Array[] = [];
  const ofAvailability = (value: number) => partPoints(weights.availability, value, weightSum);
  return {
    availability: Int32Array.from([
      ...[0b1000, 0b1, 0b11, 0b111].map((slots) => ofAvailability(availabilityValue(slots, 0b111))),
      ofAvailability(UNSTATED),
    ]),
    purpose: (wanted) => {
      purposes[wanted] ??= Int32Array.from({ length: 256 }, (_, offered) =>
        partPoints(weights.purpose, purposeValue(wanted, offered), weightSum),
      );
      return purposes[wanted]!;
    },
    unstatedInterests: partPoints(weights.interests, UNSTATED, weightSum),
    interestsWeight: weights.interests,
    weightSum,
    most: {
      language: partPoints(weights.language, MILLION, weightSum),
      location: partPoints(weights.location, MILLION, weightSum),
      availability: partPoints(weights.availability, MILLION, weightSum),
      purpose: partPoints(weights.purpose, MILLION, weightSum),
      interests: partPoints(weights.interests, MILLION, weightSum),
    },
  };
}

/** Points of the interests part from sums of squared weights; see `interestsValue`. */
export function interestsPoints(
  parts: SmallParts,
  common: number,
  one: number,
  other: number,
  avoided: number,
): number {
  return partPoints(parts.interestsWeight, interestsValue(common, one, other, avoided), parts.weightSum);
}

/** Index into `availability`; -1: both stated times and share none. */
export function commonSlots(one: number, other: number): number {
  if (one === 0 || other === 0) return 4;
  return Math.min(3, countBits(one & other)) || -1;
}
