import type { Direction } from "./languages";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u058f\u1200-\u139f]/;
const NUMBERS_APART = /^[\d\s+()–-]*\d[\s+()–-]+[\d\s+()–-]*$/;

/**
 * Holds a name, an address or a telephone number apart from the sentence it stands in, so that neither turns the other
 * round. Only where it matters: Danish words in a Danish sentence stay free of invisible characters, and so do a time or
 * a single number in an Arabic one. `12 34 56 78` is held: its four pairs would change places.
 */
export function isolate(value: string, direction: Direction): string {
  const differs =
    direction === "rtl" ? LEFT_TO_RIGHT.test(value) || NUMBERS_APART.test(value) : RIGHT_TO_LEFT.test(value);
  return differs ? `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}` : value;
}
