import { bestFew, enter, finishFew, startFew } from "../assign/best-few";
import type { CandidateSource } from "../assign/problem";
import type { CompactPool } from "./compact-pool";
import { CAN_TALK, practised, SAME_MOTHER_TONGUE, WORTH } from "./languages";
import { GATED, pairInterestsPoints } from "./pair-points";
import { commonSlots } from "./small-parts";

/**
 * A family's best volunteers at given prices, without looking at most of them. A *cell* is the volunteers of
 * one place who bring the same and travel equally far: a family's wishes let in all of a cell or nobody. Places are taken
 * nearest first; a place, a cell or a volunteer is left out as soon as the most it could give is no better than what has
 * been found.
 * @param pricesMayFall from one question to the next; else what was learnt about prices is kept
 */
export function volunteersFor(pool: CompactPool, pricesMayFall = false): CandidateSource {
  const cells = cutCells(pool);
  const few = bestFew();
  const language = new Int32Array(pool.volunteerSpeakings);
  return {
    found: few,
    best(family, want, price, above) {
      startFew(few, want, above);
      if (pricesMayFall) cells.leastPrice.fill(0);
      const bestLanguage = tableLanguage(pool, family, language);
      if (bestLanguage !== GATED) searchPlaces(pool, cells, few, family, language, bestLanguage, price);
      return finishFew(few);
    },
  };
}

type Cells = {
  /** The cells of place q: `placeFrom[q]` ... `placeFrom[q + 1]` - 1; their volunteers likewise by `from`. */
  placeFrom: Int32Array;
  from: Int32Array;
  /** The least price in the cell when it was last read: prices only rise, so it stays a lower bound. */
  leastPrice: Float64Array;
};

function cutCells({ volunteers, places }: CompactPool): Cells {
  const from: number[] = [];
  const placeFrom = new Int32Array(places.count + 1);
  for (let at = 0, place = 0; at <= volunteers.count; at++) {
    const newPlace = at === volunteers.count ? places.count : volunteers.place[at]!;
    const starts =
      at === volunteers.count ||
      newPlace > place ||
      volunteers.qualities[at] !== volunteers.qualities[at - 1] ||
      volunteers.maxKm[at] !== volunteers.maxKm[at - 1];
    if (at === 0 || starts) from.push(at);
    while (place < newPlace) placeFrom[++place] = from.length - 1;
  }
  return {
    placeFrom,
    from: Int32Array.from(from),
    leastPrice: new Float64Array(from.length),
  };
}

/** Fills in the language part's points by way of speaking, GATED where a gate is shut. @returns the largest of them */
function tableLanguage(pool: CompactPool, family: number, language: Int32Array): number {
  const { families } = pool;
  const from = families.adultsFrom[family]!;
  const end = families.adultsFrom[family + 1]!;
  const practises = families.practises[family] === 1;
  const shut = families.notOwnLanguage[family] === 1 ? SAME_MOTHER_TONGUE : 0;
  const points = pool.languagePoints(end - from);
  const rows = Array.from(families.adults.subarray(from, end), (adult) => pool.adultAgainstVolunteers(adult));
  let most = GATED;
  for (let speaks = 0; speaks < language.length; speaks++) {
    let worthSum = 0;
    let seen = 0;
    for (let adult = 0; adult < rows.length; adult++) {
      const code = rows[adult]![speaks]!;
      const least = practises ? practised(code) : 0;
      worthSum += Math.max(code & WORTH, least);
      seen |= least > 0 ? code | CAN_TALK : code;
    }
    const gives = (seen & CAN_TALK) === 0 || (seen & shut) !== 0 ? GATED : points[worthSum]!;
    language[speaks] = gives;
    if (gives > most) most = gives;
  }
  return most;
}

function searchPlaces(
  pool: CompactPool,
  cells: Cells,
  few: ReturnType<typeof bestFew>,
  family: number,
  language: Int32Array,
  bestLanguage: number,
  price: Float64Array,
): void {
  const { families, volunteers, places, parts, floor } = pool;
  // Named once: the innermost loop runs for millions of pairs, and looking into objects there costs a third of its time.
  const { speaks, times: slotsOf, purposes: outcomesOf, maxKm, qualities } = volunteers;
  const { availability } = parts;
  const { from, leastPrice: leastPrices } = cells;
  let { above } = few;
  const bonus = families.bonus[family]!;
  const needs = families.qualities[family]!;
  const times = families.times[family]!;
  const purposePoints = parts.purpose(families.purposes[family]!);
  const barred = families.barred.get(family);
  const mostInterests = families.likesWeight[family] === 0 ? parts.unstatedInterests : parts.most.interests;
  const mostAvailability = Math.max(
    parts.availability[4]!,
    times === 0 ? 0 : parts.availability[commonSlots(times, times)]!,
  );
  const mostPurpose = families.purposes[family] === 0 ? purposePoints[0]! : parts.most.purpose;
  const mostRest = bonus + mostInterests + mostAvailability + mostPurpose;
  const placeRow = families.place[family]! * places.count;

  for (let rank = 0; rank < places.count; rank++) {
    const place = places.nearest[placeRow + rank]!;
    const location = places.points[placeRow + place]!;
    if (location + bestLanguage + mostRest <= above) break;
    const km = places.km[placeRow + place]!;
    const mostHere = location + mostRest;
    for (let cell = cells.placeFrom[place]!, lastCell = cells.placeFrom[place + 1]!; cell < lastCell; cell++) {
      if (mostHere + bestLanguage - leastPrices[cell]! <= above) continue;
      const first = from[cell]!;
      const end = from[cell + 1]!;
      if ((qualities[first]! & needs) !== needs || km > maxKm[first]!) continue;
      let leastPrice = Number.POSITIVE_INFINITY;
      for (let volunteer = first; volunteer < end; volunteer++) {
        const itsPrice = price[volunteer]!;
        if (itsPrice < leastPrice) leastPrice = itsPrice;
        const languagePoints = language[speaks[volunteer]!]!;
        if (mostHere + languagePoints - itsPrice <= above || languagePoints === GATED) continue;
        const slots = commonSlots(times, slotsOf[volunteer]!);
        if (slots < 0) continue;
        const without = location + languagePoints + availability[slots]! + purposePoints[outcomesOf[volunteer]!]!;
        if (without + mostInterests + bonus - itsPrice <= above) continue;
        const points = without + pairInterestsPoints(pool, family, volunteer);
        const gain = points + bonus;
        if (points < floor || gain - itsPrice <= above) continue;
        if (barred?.has(volunteer)) continue;
        enter(few, volunteer, gain, gain - itsPrice);
        above = few.above;
      }
      leastPrices[cell] = leastPrice;
    }
  }
}
