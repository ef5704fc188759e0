import type { Interest } from "~db/vocabulary";
import { INTEREST_WORDS } from "./interest-words.table";
import { findPhrases, phrasesOf, piecesOf, wordsOf } from "./plain";
import { type CellVerdict, is } from "./verdict";

const MEANINGS = phrasesOf(INTEREST_WORDS);

/** What somebody likes, as people write it: «mad, gåture og fodbold». What we have no word for is given back as unread. */
export function readInterests(text: string): CellVerdict<Interest[]> {
  const whole = MEANINGS.get(wordsOf(text).join(" "));
  if (whole) return is([whole]);
  const found = new Set<Interest>();
  const unread: string[] = [];
  for (const piece of piecesOf(text)) {
    const words = wordsOf(piece);
    const here = findPhrases(words, MEANINGS).found;
    for (const interest of here) found.add(interest);
    if (here.length === 0 && words.length > 0) unread.push(piece);
  }
  return is([...found], unread);
}
