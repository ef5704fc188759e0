import type { CompactPool } from "./compact-pool";
import { CAN_TALK, practisedRow, SAME_MOTHER_TONGUE, WORTH } from "./languages";
import { GATED } from "./pair-points";

/**
 * Points of the language part by the volunteer's way of speaking, GATED where a gate is shut.
 * @returns for a family the largest of them; they are in `language` until the next family asks
 */
export function languageTable(pool: CompactPool): { language: Int32Array; fill: (family: number) => number } {
  const language = new Int32Array(pool.volunteerSpeakings);
  const rowOf = adultRows(pool);
  return { language, fill: (family) => fill(pool, rowOf, language, family) };
}

type RowOf = (adult: number, practises: boolean) => Uint16Array;

/** Rows of `practisedRow`, made when first asked for. */
function adultRows({ adultAgainstVolunteers }: CompactPool): RowOf {
  const rows: Uint16Array[] = [];
  return (adult, practises) => {
    const at = 2 * adult + Number(practises);
    rows[at] ??= practisedRow(adultAgainstVolunteers(adult), practises);
    return rows[at]!;
  };
}

function fill({ families, languagePoints }: CompactPool, rowOf: RowOf, language: Int32Array, family: number): number {
  const from = families.adultsFrom[family]!;
  const end = families.adultsFrom[family + 1]!;
  const practises = families.practises[family] === 1;
  const shut = families.notOwnLanguage[family] === 1 ? SAME_MOTHER_TONGUE : 0;
  const points = languagePoints(end - from);
  // Most families have one or two adults; the loop over all volunteers' ways of speaking is made for those.
  const first = rowOf(families.adults[from]!, practises);
  const second = end - from > 1 ? rowOf(families.adults[from + 1]!, practises) : null;
  let most = GATED;
  for (let speaks = 0; speaks < language.length; speaks++) {
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
    language[speaks] = gives;
    if (gives > most) most = gives;
  }
  return most;
}
