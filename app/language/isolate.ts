import type { Direction } from "./languages";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT_OR_DIGIT = /[0-9A-Za-z\u00c0-\u024f\u0370-\u058f\u1200-\u139f]/;

/**
 * Holds a name, an address or a telephone number apart from the sentence it stands in, so that neither turns the other
 * round. Only where it matters: Danish words in a Danish sentence stay free of invisible characters.
 */
export function isolate(value: string, direction: Direction): string {
  const differs = direction === "rtl" ? LEFT_TO_RIGHT_OR_DIGIT : RIGHT_TO_LEFT;
  return differs.test(value) ? `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}` : value;
}
