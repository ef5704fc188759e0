import type { CompactPool } from "./compact-pool";
import { CAN_TALK, practisedRow, SAME_MOTHER_TONGUE, WORTH } from "./languages";
import { GATED } from "./pair-points";

/**
 * Points of the language part by the volunteer's way of speaking, GATED where a gate is shut; and by `mixes`, each the
 * best levels of many volunteers, the most that any of those could give.
 */
export type LanguageTable = {
  language: Int32Array;
  ofMixes: Int32Array;
  /** Fills both for a family, until the next one asks. @returns the largest of `language` */
  fill: (family: number) => number;
};

export function languageTable(pool: CompactPool, mixes: readonly Uint8Array[]): LanguageTable {
  const language = new Int32Array(pool.volunteerLevels.length);
  const ofMixes = new Int32Array(mixes.length);
  const rowOf = adultRows(pool.adultAgainstVolunteers);
  const rowOfMixes = adultRows(pool.adultAgainst(mixes));
  const fill = (family: number) => {
    // Somebody else of the mix may be the one who shares the mother tongue, so that gate cannot be asked of it.
    fillTable(pool, rowOfMixes, ofMixes, family, 0);
    return fillTable(
      pool,
      rowOf,
      language,
      family,
      pool.families.notOwnLanguage[family] === 1 ? SAME_MOTHER_TONGUE : 0,
    );
  };
  return { language, ofMixes, fill };
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
