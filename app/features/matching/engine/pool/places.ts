import { kmBetween } from "~db/geography/distance";
import type { Policy } from "../policy";
import { locationValue, partPoints } from "../values";

/** The postcode areas in which people of a pool live, and everything that depends on two of them only. */
export type Places = {
  count: number;
  index: ReadonlyMap<string, number>;
  /** km and points of the location part from one place to another: `[one * count + other]`. */
  km: Float64Array;
  points: Int32Array;
  farthestKm: number;
  /** For each place all places, nearest first: `[one * count + rank]`. */
  nearest: Int32Array;
};

export function tablePlaces(areas: Iterable<string>, policy: Policy, weightSum: number): Places {
  const names = [...new Set(areas)].sort();
  const count = names.length;
  const km = new Float64Array(count * count);
  const points = new Int32Array(count * count);
  const nearest = new Int32Array(count * count);
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < count; other++) {
      const distance = kmBetween(names[one]!, names[other]!);
      km[one * count + other] = distance;
      points[one * count + other] = partPoints(
        policy.weights.location,
        locationValue(distance, policy.halfDistanceKm),
        weightSum,
      );
    }
    const order = names.map((_, place) => place);
    order.sort((a, b) => km[one * count + a]! - km[one * count + b]! || a - b);
    nearest.set(order, one * count);
  }
  const farthestKm = km.reduce((most, one) => Math.max(most, one), 0);
  return { count, farthestKm, index: new Map(names.map((name, place) => [name, place])), km, points, nearest };
}
