import { bestFew, enter, finishFew, startFew } from "../assign/best-few";
import type { CandidateSource } from "../assign/problem";
import type { CompactPool } from "./compact-pool";
import { GATED, pairGain, pairInterestsPoints, pairLanguagePoints } from "./pair-points";
import { commonSlots } from "./small-parts";

/**
 * A volunteer's best families at given prices: the counterpart of `volunteersFor`, used where volunteers are scarce and
 * so are the ones who choose. Families lie by place; each has its own mix of adults, so there are no cells within.
 */
export function familiesFor(pool: CompactPool): CandidateSource {
  const places = familiesByPlace(pool);
  const few = bestFew();
  return {
    found: few,
    gain: (volunteer, family, above) => pairGain(pool, family, volunteer, above),
    best(volunteer, want, price, above) {
      startFew(few, want, above);
      searchPlaces(pool, places, few, volunteer, price);
      return finishFew(few);
    },
  };
}

type FamiliesByPlace = {
  from: Int32Array;
  families: Int32Array;
  /** The largest bonus in a place, and its least price when it was last read (prices only rise). */
  bonus: Int32Array;
  leastPrice: Float64Array;
};

function familiesByPlace({ families, places }: CompactPool): FamiliesByPlace {
  const from = new Int32Array(places.count + 1);
  const bonus = new Int32Array(places.count);
  for (let family = 0; family < families.count; family++) {
    const place = families.place[family]!;
    from[place + 1]!++;
    bonus[place] = Math.max(bonus[place]!, families.bonus[family]!);
  }
  for (let place = 0; place < places.count; place++) from[place + 1]! += from[place]!;
  const next = from.slice();
  const sorted = new Int32Array(families.count);
  for (let family = 0; family < families.count; family++) sorted[next[families.place[family]!]!++] = family;
  return { from, families: sorted, bonus, leastPrice: new Float64Array(places.count) };
}

function searchPlaces(
  pool: CompactPool,
  byPlace: FamiliesByPlace,
  few: ReturnType<typeof bestFew>,
  volunteer: number,
  price: Float64Array,
): void {
  const { families, volunteers, places, parts, floor } = pool;
  const brings = volunteers.qualities[volunteer]!;
  const times = volunteers.times[volunteer]!;
  const offers = volunteers.purposes[volunteer]!;
  const maxKm = volunteers.maxKm[volunteer]!;
  const codes = pool.volunteerAgainstAdults(volunteers.speaks[volunteer]!);
  const mostInterests = volunteers.likesWeight[volunteer] === 0 ? parts.unstatedInterests : parts.most.interests;
  const mostLanguage = pool.languagePoints(1)[1000]!;
  const most = mostLanguage + mostInterests + parts.most.availability + parts.most.purpose;
  const placeRow = volunteers.place[volunteer]! * places.count;

  for (let rank = 0; rank < places.count; rank++) {
    const place = places.nearest[placeRow + rank]!;
    if (places.km[placeRow + place]! > maxKm) break;
    const location = places.points[placeRow + place]!;
    if (location + most + byPlace.bonus[place]! - byPlace.leastPrice[place]! <= few.above) continue;
    let leastPrice = Number.POSITIVE_INFINITY;
    for (let at = byPlace.from[place]!, end = byPlace.from[place + 1]!; at < end; at++) {
      const family = byPlace.families[at]!;
      const itsPrice = price[family]!;
      if (itsPrice < leastPrice) leastPrice = itsPrice;
      const extra = families.bonus[family]! - itsPrice;
      if (location + most + extra <= few.above) continue;
      const needs = families.qualities[family]!;
      if ((brings & needs) !== needs) continue;
      const slots = commonSlots(families.times[family]!, times);
      if (slots < 0) continue;
      const small = location + parts.availability[slots]! + parts.purpose(families.purposes[family]!)[offers]!;
      if (small + mostLanguage + mostInterests + extra <= few.above) continue;
      const language = pairLanguagePoints(pool, family, codes);
      if (language === GATED || small + language + mostInterests + extra <= few.above) continue;
      const points = small + language + pairInterestsPoints(pool, family, volunteer);
      const gain = points + families.bonus[family]!;
      if (points < floor || gain - itsPrice <= few.above) continue;
      if (families.barred.get(family)?.has(volunteer)) continue;
      enter(few, family, gain, gain - itsPrice);
    }
    byPlace.leastPrice[place] = leastPrice;
  }
}
