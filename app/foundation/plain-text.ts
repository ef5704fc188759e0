/**
 * Text that people typed, made safe to stand beside other text: no control characters, and none of the invisible marks
 * that turn the reading direction of what follows. Joiners stay: Persian and some emoji are written with them.
 */

/** Embeddings, overrides and isolates (U+202A-202E, U+2066-2069), the marks LRM, RLM and ALM, and their old kin. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;
/** Controls but tab and line ends, soft hyphen, byte order mark, line noise for annotations, half a surrogate pair. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g;

/** True when a text holds marks that turn the reading direction. */
export function hasBidiControl(text: string): boolean {
  return text.search(BIDI) !== -1;
}

/** One line, for names and titles: white space is single blanks, none at the ends. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}

/** Several lines, for descriptions: line ends are `\n`, at most one empty line in a row. */
export function plainText(text: string): string {
  return text
    .replace(LINE_ENDS, "\n")
    .replace(CONTROLS, "")
    .replace(BIDI, "")
    .normalize("NFC")
    .replace(/[^\S\n]+(?=\n)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
