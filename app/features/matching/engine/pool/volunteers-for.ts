import { bestFew, enter, finishFew, startFew } from "../assign/best-few";
import type { CandidateSource } from "../assign/problem";
import { cutBlocks, LANES } from "./blocks";
import type { CompactPool } from "./compact-pool";
import { questionOf } from "./family-question";
import { CAN_TALK, practisedRow, SAME_MOTHER_TONGUE, WORTH } from "./languages";
import { beginQuestion, INTEREST, lanesAbove, maybeInterested } from "./lanes-above";
import { nearBlocks } from "./near-blocks";
import { GATED, pairGain, pairInterestsPoints } from "./pair-points";
import { commonSlots } from "./small-parts";

/**
 * A family's best volunteers at given prices, without looking at most of them. Volunteers lie in blocks of 32, those
 * who live near each other and speak alike together. Blocks are taken nearest first; a block is left out as soon as the
 * most it could give is no better than what has been found, and of the others only those who may be better are looked at.
 * @param pricesMayFall from one question to the next; else what was learnt about prices is kept
 */
export function volunteersFor(pool: CompactPool, pricesMayFall = false): CandidateSource {
  const index = indexVolunteers(pool);
  const few = bestFew();
  return {
    found: few,
    gain: (family, volunteer, above) => pairGain(pool, family, volunteer, above),
    best(family, want, price, above) {
      startFew(few, want, above);
      if (pricesMayFall) {
        index.leastPrice.fill(0);
        index.closed.fill(0);
      }
      searchBlocks(pool, index, few, family, price);
      return finishFew(few);
    },
  };
}

type Index = ReturnType<typeof indexVolunteers>;

function indexVolunteers(pool: CompactPool) {
  const blocks = cutBlocks(pool.volunteers);
  return {
    ...blocks,
    near: nearBlocks(blocks, pool.volunteers, pool.places),
    ...speakingOfBlocks(pool, blocks.size),
    /** The least price in a block when it was last read: prices only rise, so it stays a lower bound. */
    leastPrice: new Float64Array(blocks.size),
    disappointments: new Int32Array(blocks.size),
    /** Who has been priced out of reach, as bits. */
    closed: new Int32Array(blocks.size),
    /** Points of the language part by way of speaking, for the family that asks. */
    language: new Int32Array(pool.volunteerSpeakings),
    adultRow: adultRows(pool),
  };
}

/** The ways of speaking that occur in each block: `speaks[speaksFrom[block]]` ... */
function speakingOfBlocks({ volunteers }: CompactPool, count: number) {
  const speaksFrom = new Int32Array(count + 1);
  const speaks: number[] = [];
  for (let block = 0; block < count; block++) {
    for (const one of new Set(volunteers.speaks.subarray(block * LANES, (block + 1) * LANES))) speaks.push(one);
    speaksFrom[block + 1] = speaks.length;
  }
  return { speaksFrom, speaks: Int32Array.from(speaks) };
}

/**
 * Fills in the language part's points by way of speaking, GATED where a gate is shut. @returns the largest of them
 */
function tableLanguage({ families, languagePoints }: CompactPool, index: Index, family: number): number {
  const { language, adultRow } = index;
  const from = families.adultsFrom[family]!;
  const end = families.adultsFrom[family + 1]!;
  const practises = families.practises[family] === 1;
  const shut = families.notOwnLanguage[family] === 1 ? SAME_MOTHER_TONGUE : 0;
  const points = languagePoints(end - from);
  const first = adultRow(families.adults[from]!, practises);
  const second = end - from > 1 ? adultRow(families.adults[from + 1]!, practises) : NOBODY_ELSE;
  let most = GATED;
  for (let speaks = 0; speaks < language.length; speaks++) {
    const one = first[speaks]!;
    const other = end - from > 1 ? second[speaks]! : 0;
    let worthSum = (one & WORTH) + (other & WORTH);
    let seen = one | other;
    for (let at = from + 2; at < end; at++) {
      const code = adultRow(families.adults[at]!, practises)[speaks]!;
      worthSum += code & WORTH;
      seen |= code;
    }
    const gives = (seen & CAN_TALK) === 0 || (seen & shut) !== 0 ? GATED : points[worthSum]!;
    language[speaks] = gives;
    if (gives > most) most = gives;
  }
  return most;
}

const NOBODY_ELSE = new Uint16Array(0);

/** Rows of `practisedRow`, made when first asked for. */
function adultRows({ adultAgainstVolunteers }: CompactPool): (adult: number, practises: boolean) => Uint16Array {
  const rows: Uint16Array[] = [];
  return (adult, practises) => {
    const at = 2 * adult + Number(practises);
    rows[at] ??= practisedRow(adultAgainstVolunteers(adult), practises);
    return rows[at]!;
  };
}

function searchBlocks(
  pool: CompactPool,
  index: Index,
  few: ReturnType<typeof bestFew>,
  family: number,
  price: Float64Array,
): void {
  const { families, volunteers, places, parts, floor } = pool;
  const { planes, size, language, leastPrice, closed, speaks, speaksFrom } = index;
  // Named once: the innermost loop runs for millions of pairs.
  const { speaks: speaksOf, times: slotsOf, purposes: outcomesOf, place: placeOf } = volunteers;
  const { availability } = parts;
  const bestLanguage = tableLanguage(pool, index, family);
  if (bestLanguage === GATED) return;
  const question = questionOf(pool, family);
  const mostRest = beginQuestion(question);
  const bonus = families.bonus[family]!;
  const times = families.times[family]!;
  const purposePoints = parts.purpose(families.purposes[family]!);
  const barred = families.barred.get(family);
  const mostInterests = Math.max(question.interest[INTEREST.several]!, question.interest[INTEREST.maybe]!);
  const placeRow = families.place[family]! * places.count;
  const near = index.near(families.place[family]!);
  const { block: blockAt, location: locationAt, reach } = near;
  let { above } = few;

  for (let rank = 0; rank < near.count; rank++) {
    const location = locationAt[rank]!;
    if (location + bestLanguage + mostRest + bonus <= above) break;
    const block = blockAt[rank]!;
    let blockLanguage = GATED;
    for (let at = speaksFrom[block]!, end = speaksFrom[block + 1]!; at < end; at++) {
      const points = language[speaks[at]!]!;
      if (points > blockLanguage) blockLanguage = points;
    }
    if (blockLanguage === GATED) continue;
    const least = Math.max(above + leastPrice[block]! - bonus, floor - 1);
    const need = Math.max(least, 0) - location - blockLanguage;
    if (need >= mostRest) continue;
    let lanes = lanesAbove(planes, size, block, reach[rank]! & ~closed[block]!, need | 0);
    let tooDear = 0;
    const interested = maybeInterested();
    while (lanes !== 0) {
      const lane = 31 - Math.clz32(lanes & -lanes);
      lanes &= lanes - 1;
      const volunteer = block * LANES + lane;
      const languagePoints = language[speaksOf[volunteer]!]!;
      if (languagePoints === GATED) continue;
      const itsPrice = price[volunteer]!;
      const without =
        languagePoints +
        places.points[placeRow + placeOf[volunteer]!]! +
        purposePoints[outcomesOf[volunteer]!]! +
        availability[commonSlots(times, slotsOf[volunteer]!)]!;
      const shares = (interested >> lane) & 1;
      if (without + (shares === 1 ? mostInterests : 0) + bonus - itsPrice <= above) {
        if (itsPrice > leastPrice[block]!) tooDear++;
        continue;
      }
      const points = shares === 1 ? without + pairInterestsPoints(pool, family, volunteer) : without;
      const gain = points + bonus;
      if (points < floor || gain - itsPrice <= above) continue;
      if (barred?.has(volunteer)) continue;
      enter(few, volunteer, gain, gain - itsPrice);
      above = few.above;
    }
    if (tooDear > 0) learnPrices(index, volunteers.count, block, price, tooDear);
  }
}

/** Often too dear: reads the prices of a block anew, so that its bound is as good as it can be. */
const PATIENCE = 8;

function learnPrices(
  { leastPrice, closed, disappointments }: Index,
  volunteers: number,
  block: number,
  price: Float64Array,
  tooDear: number,
): void {
  disappointments[block]! += tooDear;
  if (disappointments[block]! < PATIENCE) return;
  disappointments[block] = 0;
  let least = Number.POSITIVE_INFINITY;
  const first = block * LANES;
  for (let volunteer = first, end = Math.min(first + LANES, volunteers); volunteer < end; volunteer++) {
    const itsPrice = price[volunteer]!;
    if (itsPrice === Number.POSITIVE_INFINITY) closed[block]! |= 1 << (volunteer - first);
    if (itsPrice < least) least = itsPrice;
  }
  leastPrice[block] = least;
}
