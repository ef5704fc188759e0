import type { CompactPool } from "./compact-pool";
import { CAN_TALK, practisedRow, SAME_MOTHER_TONGUE, WORTH } from "./languages";
import { GATED } from "./pair-points";

/**
 * Points of the language part by the volunteer's way of speaking, GATED where a gate is shut; and by mixes, each the best
 * levels of many volunteers, the most that any of those could give.
 */
export type FamilyLanguage = {
  language: Int32Array;
  ofMixes: Int32Array;
  /** The largest of `language`. */
  best: number;
};

/** What is found for a family of several adults is good until the next family is asked about. */
export function familyLanguage(pool: CompactPool, mixes: readonly Uint8Array[]): (family: number) => FamilyLanguage {
  const { families } = pool;
  const rowOf = adultRows(pool.adultAgainstVolunteers);
  const rowOfMixes = adultRows(pool.adultAgainst(mixes));
  const fill = (into: FamilyLanguage, family: number) => {
    const shut = families.notOwnLanguage[family] === 1 ? SAME_MOTHER_TONGUE : 0;
    // Somebody else of the mix may be the one who shares the mother tongue, so that gate cannot be asked of it.
    fillTable(pool, rowOfMixes, into.ofMixes, family, 0);
    into.best = fillTable(pool, rowOf, into.language, family, shut);
    return into;
  };
  const empty = () => ({
    language: new Int32Array(pool.volunteerLevels.length),
    ofMixes: new Int32Array(mixes.length),
    best: GATED,
  });
  const ofSeveral = empty();
  // Adults who live alone speak in few ways; two together in too many to keep.
  const ofOne: FamilyLanguage[] = [];
  return (family) => {
    const from = families.adultsFrom[family]!;
    if (families.adultsFrom[family + 1]! - from > 1) return fill(ofSeveral, family);
    const key = 4 * families.adults[from]! + 2 * families.practises[family]! + families.notOwnLanguage[family]!;
    ofOne[key] ??= fill(empty(), family);
    return ofOne[key];
  };
}

type RowOf = (adult: number, practises: boolean) => Uint16Array;

/** Rows of `practisedRow`, made when first asked for. */
function adultRows(codesOf: (adult: number) => Uint16Array): RowOf {
  const rows: Uint16Array[] = [];
  return (adult, practises) => {
    const at = 2 * adult + Number(practises);
    rows[at] ??= practisedRow(codesOf(adult), practises);
    return rows[at]!;
  };
}

/** @param shut bits that shut a gate */
function fillTable(pool: CompactPool, rowOf: RowOf, table: Int32Array, family: number, shut: number): number {
  const { families, languagePoints } = pool;
  const from = families.adultsFrom[family]!;
  const end = families.adultsFrom[family + 1]!;
  const practises = families.practises[family] === 1;
  const points = languagePoints(end - from);
  // Most families have one or two adults; the loop over all ways of speaking is made for those.
  const first = rowOf(families.adults[from]!, practises);
  const second = end - from > 1 ? rowOf(families.adults[from + 1]!, practises) : null;
  let most = GATED;
  for (let speaks = 0; speaks < table.length; speaks++) {
    const one = first[speaks]!;
    const other = second === null ? 0 : second[speaks]!;
    let worthSum = (one & WORTH) + (other & WORTH);
    let seen = one | other;
    for (let at = from + 2; at < end; at++) {
      const code = rowOf(families.adults[at]!, practises)[speaks]!;
      worthSum += code & WORTH;
      seen |= code;
    }
    const gives = (seen & CAN_TALK) === 0 || (seen & shut) !== 0 ? GATED : points[worthSum]!;
    table[speaks] = gives;
    if (gives > most) most = gives;
  }
  return most;
}
