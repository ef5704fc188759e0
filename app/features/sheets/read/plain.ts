/** Text as it is compared: small letters, composed, one blank between words, none at the ends. */
export const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** The words of a text, without signs: «Børn (fødselsår)» is `børn`, `fødselsår`. */
export const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** The pieces of a list as people write it: commas, semicolons, strokes, line ends, «og», «and», «samt». */
export const piecesOf = (text: string): string[] =>
  text
    .split(/[,;/|+&\n\r]|\s(?:og|and|samt)\s/i)
    .map(plain)
    .filter((piece) => piece !== "");

/** Words that stand for one meaning each, turned round: from phrase to meaning. */
export function phrasesOf<Meaning extends string>(
  table: Readonly<Record<Meaning, readonly string[]>>,
): ReadonlyMap<string, Meaning> {
  const entries = Object.entries(table) as [Meaning, readonly string[]][];
  return new Map(entries.flatMap(([meaning, phrases]) => phrases.map((one) => [wordsOf(one).join(" "), meaning])));
}

const PHRASE_WORDS_MAX = 4;

/** Walks over words from left to right, longest phrase first; what no phrase begins with is `unread`. */
export function findPhrases<Meaning>(
  words: readonly string[],
  phrases: ReadonlyMap<string, Meaning>,
): { found: Meaning[]; unread: string[] } {
  const found: Meaning[] = [];
  const unread: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestAt(words, at, phrases);
    if (length === 0) unread.push(words[at] as string);
    else found.push(phrases.get(words.slice(at, at + length).join(" ")) as Meaning);
    at += Math.max(1, length);
  }
  return { found, unread };
}

function longestAt(words: readonly string[], at: number, phrases: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(PHRASE_WORDS_MAX, words.length - at); length > 0; length--)
    if (phrases.has(words.slice(at, at + length).join(" "))) return length;
  return 0;
}
