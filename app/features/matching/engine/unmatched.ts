import { GATES } from "~db/vocabulary";
import { type CompactPool, compactPool } from "./pool/compact-pool";
import { type FamilyLanguage, familyLanguage } from "./pool/family-language";
import { type GateRows, gateRows } from "./pool/pair-gates";
import { pairInterestsPoints } from "./pool/pair-points";
import { commonSlots } from "./pool/small-parts";
import type { Pair, Progress, Reasons, Round, RoundInput, Unmatched } from "./results";

/**
 * Why families and volunteers are not in a round: over everybody of the other side in the pool, the number of pairs by
 * shut gate, below the floor, forbidden, or used elsewhere. In the order given.
 */
export function whyUnmatched(
  input: RoundInput,
  pairs: readonly { family: string; volunteer: string }[],
  progress: Progress = () => {},
): Round["unmatched"] {
  const everybody = compactPool({ ...input, bonusOf: () => 0, barredFor: ({ earlierPairs }) => earlierPairs });
  const { families, volunteers } = everybody;
  const matchedFamilies = new Set(pairs.map(({ family }) => family));
  const matchedVolunteers = new Set(pairs.map(({ volunteer }) => volunteer));
  const everyone = Int32Array.from({ length: volunteers.count }, (_, volunteer) => volunteer);
  const left = everyone.filter((volunteer) => !matchedVolunteers.has(volunteers.people[volunteer]!.id));
  const ofVolunteers = new Int32Array(KINDS.length * left.length);
  const kinds = kindRows(everybody, input);
  const row = new Uint16Array(volunteers.count);
  const unmatched: Unmatched[] = [];
  families.people.forEach(({ id }, family) => {
    if ((family & 255) === 0) progress("reasons", family / families.count);
    const isLeft = !matchedFamilies.has(id);
    kinds(family, isLeft ? everyone : left, row);
    for (let at = 0; at < left.length; at++) addKinds(ofVolunteers, KINDS.length * at, row[left[at]!]!);
    if (isLeft) unmatched.push({ id, reasons: named(countRow(row)) });
  });
  const placeOf = new Map(Array.from(left, (volunteer, at) => [volunteers.people[volunteer]!.id, KINDS.length * at]));
  return {
    families: unmatched,
    volunteers: input.volunteers.flatMap(({ id }) => {
      const from = placeOf.get(id);
      return from === undefined ? [] : [{ id, reasons: named(ofVolunteers.subarray(from, from + KINDS.length)) }];
    }),
  };
}

const KINDS = [...GATES, "below-floor", "used-elsewhere", "forbidden"] as const;
const BELOW_FLOOR = GATES.length;
const USED_ELSEWHERE = BELOW_FLOOR + 1;
const FORBIDDEN = BELOW_FLOOR + 2;

/** Why each of some volunteers is not a family's, as bits in the order of `KINDS`: shut gates, or else the one reason left. */
function kindRows(pool: CompactPool, input: RoundInput): GateRows {
  const gates = gateRows(pool, input);
  const forbidden = groupForbids(input.forbids ?? []);
  const { families, volunteers } = pool;
  const { take, reaches } = floorTest(pool);
  return (family, who, into) => {
    gates(family, who, into);
    take(family);
    const forbids = forbidden.get(families.people[family]!.id);
    for (let at = 0; at < who.length; at++) {
      const volunteer = who[at]!;
      if (into[volunteer] !== 0) continue;
      if (forbids?.has(volunteers.people[volunteer]!.id)) into[volunteer] = 1 << FORBIDDEN;
      else into[volunteer] = 1 << (reaches(family, volunteer) ? USED_ELSEWHERE : BELOW_FLOOR);
    }
  };
}

/**
 * Whether a pair that no gate keeps apart reaches the floor: interests, the dearest part to compute, are looked at only
 * where the others do not decide. `take` a family first, then ask of it.
 */
function floorTest(pool: CompactPool) {
  const { families, volunteers, places, parts, floor } = pool;
  const languageOf = familyLanguage(pool, []);
  let language: FamilyLanguage["language"] = new Int32Array(0);
  let here = 0;
  let purpose = parts.purpose(0);
  let slots = 0;
  return {
    take: (family: number) => {
      ({ language } = languageOf(family));
      here = families.place[family]! * places.count;
      purpose = parts.purpose(families.purposes[family]!);
      slots = families.times[family]!;
    },
    reaches: (family: number, volunteer: number): boolean => {
      const without =
        language[volunteers.speaks[volunteer]!]! +
        places.points[here + volunteers.place[volunteer]!]! +
        purpose[volunteers.purposes[volunteer]!]! +
        parts.availability[commonSlots(slots, volunteers.times[volunteer]!)]!;
      if (without >= floor) return true;
      return without + parts.most.interests >= floor && without + pairInterestsPoints(pool, family, volunteer) >= floor;
    },
  };
}

function groupForbids(forbids: readonly Pair[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { family, volunteer } of forbids) groups.set(family, (groups.get(family) ?? new Set()).add(volunteer));
  return groups;
}

function addKinds(counts: Int32Array, from: number, kinds: number): void {
  for (let rest = kinds; rest !== 0; rest &= rest - 1) counts[from + 31 - Math.clz32(rest & -rest)]!++;
}

/** Few different sets of reasons occur, so those are counted first. */
const timesSeen = new Int32Array(1 << KINDS.length);

function countRow(row: Uint16Array): Int32Array {
  const seen: number[] = [];
  for (let at = 0; at < row.length; at++) if (timesSeen[row[at]!]!++ === 0) seen.push(row[at]!);
  const counts = new Int32Array(KINDS.length);
  for (const set of seen) {
    for (let kind = 0; kind < KINDS.length; kind++) if ((set >> kind) & 1) counts[kind]! += timesSeen[set]!;
    timesSeen[set] = 0;
  }
  return counts;
}

function named(counts: Int32Array): Reasons {
  const reasons: Reasons = {};
  KINDS.forEach((kind, at) => {
    if (counts[at]! > 0) reasons[kind] = counts[at]!;
  });
  return reasons;
}
