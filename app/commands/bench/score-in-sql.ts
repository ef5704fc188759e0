import { LOW_INTERESTS } from "~/features/matching/engine/masks";
import { type CompactPool, type People, TASTE } from "~/features/matching/engine/pool/compact-pool";

/** The parts of the score that are computed in the query, however the rest is: a family's own words are written into it. */

/** A set of interests as one whole number. */
const wide = ({ tastes }: People, person: number, first: number) =>
  tastes[TASTE.size * person + first + 1]! * 2 ** LOW_INTERESTS + tastes[TASTE.size * person + first]!;

export const VOLUNTEER_COLUMNS = ["brings", "max_km", "times", "purposes", "likes", "avoids", "weight"];

/** Of the volunteer with that number, in the order of `VOLUNTEER_COLUMNS`. */
export function volunteerValues({ volunteers }: CompactPool, at: number): number[] {
  return [
    volunteers.qualities[at]!,
    Math.min(volunteers.maxKm[at]!, 1e9),
    volunteers.times[at]!,
    volunteers.purposes[at]!,
    wide(volunteers, at, TASTE.likesLow),
    wide(volunteers, at, TASTE.avoidsLow),
    volunteers.likesWeight[at]!,
  ];
}

const bitsOf = (set: number) =>
  Array.from({ length: 45 }, (_, bit) => bit).filter((bit) => Math.floor(set / 2 ** bit) % 2 === 1);

/** How many of these bits are set in a column. */
export const countInSql = (column: string, set: number) =>
  bitsOf(set)
    .map((bit) => `((${column} >> ${bit}) & 1)`)
    .join(" + ") || "0";

/** A part in thousandths of a point, from its value in millionths; see `partPoints`. */
export const pointsInSql = (weight: number, value: string, weightSum: number) =>
  `(2 * ${weight} * (${value}) + 10 * ${weightSum}) / (20 * ${weightSum})`;

export function interestsInSql({ families, parts, rarity }: CompactPool, family: number): string {
  const likes = wide(families, family, TASTE.likesLow);
  if (likes === 0) return String(parts.unstatedInterests);
  const squared = (bit: number) => rarity[(bit >> 3) * 256 + (1 << (bit & 7))]!;
  const common = bitsOf(likes)
    .map((bit) => `((likes >> ${bit}) & 1) * ${squared(bit)}`)
    .join(" + ");
  const avoided = `${countInSql("avoids", likes)} + ${countInSql("likes", wide(families, family, TASTE.avoidsLow))}`;
  const value = `(${common}) / sqrt(weight * ${families.likesWeight[family]}) - 0.25 * (${avoided})`;
  const halfUp = `CAST(min(1.0, max(0.0, ${value})) * 1000000 + 0.5 AS INTEGER)`;
  const points = pointsInSql(parts.interestsWeight, halfUp, parts.weightSum);
  return `CASE WHEN weight = 0 THEN ${parts.unstatedInterests} ELSE ${points} END`;
}

export function availabilityInSql({ families, parts }: CompactPool, family: number): string {
  const times = families.times[family]!;
  const unstated = parts.availability[4];
  if (times === 0) return String(unstated);
  return `CASE WHEN times = 0 THEN ${unstated} ELSE CASE min(3, ${countInSql("times", times)})
    WHEN 1 THEN ${parts.availability[1]} WHEN 2 THEN ${parts.availability[2]} ELSE ${parts.availability[3]} END END`;
}

/** The gates that are asked the same way however the rest is computed. */
export function gatesInSql({ families, floor }: CompactPool, family: number): string {
  const needs = families.qualities[family]!;
  const times = families.times[family]!;
  const slots = times === 0 ? "" : `AND (times = 0 OR times & ${times})`;
  return `(brings & ${needs}) = ${needs} ${slots} AND score >= ${floor}`;
}
