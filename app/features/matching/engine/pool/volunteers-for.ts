import { type BestFew, bestFew, enter, finishFew, startFew } from "../assign/best-few";
import type { CandidateSource } from "../assign/problem";
import { LANES, WORDS } from "./blocks";
import type { CompactPool } from "./compact-pool";
import { familyLanguage } from "./family-language";
import { questionOf } from "./family-question";
import { beginQuestion, INTEREST, lanesAbove, maybeInterested } from "./lanes-above";
import { type NearBlocks, nearBlocks } from "./near-blocks";
import { GATED, pairGain, pairInterestsPoints } from "./pair-points";
import { cutRacks } from "./racks";
import { CARD, fillShelf, forgetPrices, learnPrices, type Shelf } from "./shelf";
import { commonSlots } from "./small-parts";

/**
 * A family's best volunteers at given prices, without looking at most of them. Volunteers stand in blocks of 32 on two
 * shelves: everybody, neighbours together, for those who live near the family; and those who travel anywhere, alike in
 * languages and outcomes together, for all who live far. A block is left out as soon as the most it could give is no
 * better than what has been found, and of the others only those are looked at who may be better.
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
        forgetPrices(index.all);
        forgetPrices(index.anywhere);
      }
      const asking = takeUp(pool, index, family, few, price);
      if (asking.bestLanguage !== GATED) {
        searchNear(index, asking);
        searchFar(index, asking);
      }
      return finishFew(few);
    },
  };
}

type Index = ReturnType<typeof indexVolunteers>;

/** Where living nearby is worth no more than this share of the part, a volunteer is far. */
const FAR_SHARE = 1 / 16;

function indexVolunteers(pool: CompactPool) {
  const { volunteers, places, parts } = pool;
  const numbers = Int32Array.from({ length: volunteers.count }, (_, number) => number);
  const { speaks, purposes } = volunteers;
  const anywhere = numbers
    .filter((number) => volunteers.maxKm[number]! >= places.farthestKm)
    .sort((a, b) => speaks[a]! - speaks[b]! || purposes[a]! - purposes[b]! || a - b);
  const all = fillShelf(volunteers, numbers);
  const racks = cutRacks(all, volunteers.place, pool.volunteerLevels);
  const farPoints = Math.floor(parts.most.location * FAR_SHARE);
  return {
    all,
    anywhere: fillShelf(volunteers, anywhere),
    near: nearBlocks(all, racks, volunteers, places, farPoints),
    farPoints,
    languageOf: familyLanguage(pool, racks.levels),
  };
}

/** A family's question, and all that the innermost loop needs, named once. */
type Asking = ReturnType<typeof takeUp>;

function takeUp(pool: CompactPool, index: Index, family: number, few: BestFew, price: Float64Array) {
  const { families, places, parts } = pool;
  const { language, ofMixes, best } = index.languageOf(family);
  const question = questionOf(pool, family);
  const place = families.place[family]!;
  return {
    pool,
    family,
    few,
    price,
    language,
    ofRacks: ofMixes,
    bestLanguage: best,
    most: beginQuestion(question),
    mostInterests: Math.max(question.interest[INTEREST.several]!, question.interest[INTEREST.maybe]!),
    bonus: families.bonus[family]!,
    times: families.times[family]!,
    place,
    // Scattered, so that families who begin at the same rack begin at different blocks of it.
    turn: Math.imul(family, 0x9e3779b1) >>> 16,
    location: places.points.subarray(place * places.count, (place + 1) * places.count),
    purpose: parts.purpose(families.purposes[family]!),
    availability: parts.availability,
    barred: families.barred.get(family),
  };
}

/**
 * Racks that are equally near are visited in another turn by each family, and so are the blocks of a rack: else all families
 * would be shown the same first of many volunteers who are alike, and have to ask for ever more.
 */
function searchNear({ all, near }: Index, asking: Asking): void {
  const { few, bonus, most, bestLanguage, ofRacks, pool, family } = asking;
  const seen = near(asking.place);
  const { racks, rack, rackLocation, first } = seen;
  const leastGain = pool.floor - 1;
  for (let start = 0, end = 0; start < racks; start = end) {
    const location = rackLocation[start]!;
    if (location + bestLanguage + most + bonus <= few.above) return;
    while (end < racks && rackLocation[end] === location) end++;
    for (let turn = 0, at = start + (family % (end - start)); turn < end - start; turn++) {
      const language = ofRacks[rack[at]!]!;
      if (language !== GATED && location + language + most > Math.max(few.above - bonus, leastGain)) {
        searchRack(all, seen, first[at]!, first[at + 1]!, asking);
      }
      if (++at === end) at = start;
    }
  }
}

function searchRack(shelf: Shelf, blocks: NearBlocks, from: number, end: number, asking: Asking): void {
  const { few, bonus, most, language, pool } = asking;
  const { words, speaksFrom, speaks, speakers, leastPrice, closed } = shelf;
  const leastGain = pool.floor - 1;
  let { above } = few;
  let next = from + (asking.turn % (end - from));
  for (let turn = from; turn < end; turn++) {
    const rank = next;
    if (++next === end) next = from;
    const block = blocks.block[rank]!;
    const least = Math.max(above + leastPrice[block]! - bonus, leastGain) - blocks.location[rank]!;
    const leastLanguage = Math.max(GATED, least - most) | 0;
    let blockLanguage = GATED;
    let speaking = 0;
    for (let at = speaksFrom[block]!, last = speaksFrom[block + 1]!; at < last; at++) {
      const points = language[speaks[at]!]!;
      const more = (points - blockLanguage) | 0;
      blockLanguage += more & ~(more >> 31);
      speaking |= speakers[at]! & ((leastLanguage - points) >> 31);
    }
    // Nearly all of a question's blocks pass here: the loop above is without branches, for they would be guessed wrong.
    const open = speaking & blocks.reach[rank]! & ~closed[block]!;
    if (open === 0) continue;
    const lanes = lanesAbove(words, block * WORDS, open, (least - blockLanguage) | 0);
    if (lanes === 0) continue;
    readLanes(shelf, block, lanes, asking, -1);
    above = few.above;
  }
}

function searchFar({ anywhere, farPoints }: Index, asking: Asking): void {
  const { few, bonus, most, bestLanguage, language, pool } = asking;
  const { words, size, order, speaksFrom, speaks, leastPrice, closed } = anywhere;
  const leastGain = pool.floor - 1;
  let { above } = few;
  let blockLanguage = GATED;
  let speaksBefore = -1;
  let next = size === 0 ? 0 : asking.family % size;
  for (let turn = 0; turn < size; turn++) {
    const block = next;
    if (++next === size) next = 0;
    const least = Math.max(above + leastPrice[block]! - bonus, leastGain) - farPoints;
    if (bestLanguage + most <= least) continue;
    const first = speaksFrom[block]!;
    const onlyOne = speaksFrom[block + 1]! - first === 1;
    if (!onlyOne || speaks[first] !== speaksBefore) {
      blockLanguage = GATED;
      for (let at = first, end = speaksFrom[block + 1]!; at < end; at++) {
        const points = language[speaks[at]!]!;
        if (points > blockLanguage) blockLanguage = points;
      }
      speaksBefore = onlyOne ? speaks[first]! : -1;
    }
    const need = least - blockLanguage;
    if (need >= most || blockLanguage === GATED) continue;
    const everybody = block === size - 1 && order.length % LANES !== 0 ? (1 << (order.length % LANES)) - 1 : -1;
    const lanes = lanesAbove(words, block * WORDS, everybody & ~closed[block]!, need | 0);
    if (lanes === 0) continue;
    readLanes(anywhere, block, lanes, asking, farPoints);
    above = few.above;
  }
}

/**
 * Looks at some of a block one by one, and enters those who are good enough.
 * @param farPoints whoever gives more location points than that is left to the other shelf; -1: nobody is left
 */
function readLanes(shelf: Shelf, block: number, lanes: number, asking: Asking, farPoints: number): void {
  const { pool, few, language, price, location, purpose, availability, bonus, times, barred } = asking;
  const { cards } = shelf;
  const interested = maybeInterested();
  const least = shelf.leastPrice[block]!;
  let tooDear = 0;
  for (let rest = lanes; rest !== 0; rest &= rest - 1) {
    const lane = 31 - Math.clz32(rest & -rest);
    const card = CARD.size * (block * LANES + lane);
    const volunteer = cards[card + CARD.volunteer]!;
    const languagePoints = language[cards[card + CARD.speaks]!]!;
    if (languagePoints === GATED) continue;
    const itsPrice = price[volunteer]!;
    const itsLocation = location[cards[card + CARD.place]!]!;
    if (farPoints >= 0 && itsLocation > farPoints) continue;
    const without =
      languagePoints +
      itsLocation +
      purpose[cards[card + CARD.purposes]!]! +
      availability[commonSlots(times, cards[card + CARD.times]!)]!;
    const shares = (interested >> lane) & 1;
    if (without + (shares === 1 ? asking.mostInterests : 0) + bonus - itsPrice <= few.above) {
      if (itsPrice > least) tooDear++;
      continue;
    }
    const points = shares === 1 ? without + pairInterestsPoints(pool, asking.family, volunteer) : without;
    const net = points + bonus - itsPrice;
    if (points < pool.floor || net <= few.above || barred?.has(volunteer)) continue;
    enter(few, volunteer, points + bonus, net);
  }
  if (tooDear > 0) learnPrices(shelf, block, price, tooDear);
}
