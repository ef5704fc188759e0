import type { SpokenLanguage } from "~db/schema/people.server";
import type { Language, Level } from "~db/vocabulary";
import { FILLER_WORDS, LANGUAGE_WORDS, LEVEL_WORDS } from "./language-words.table";
import { findPhrases, phrasesOf, piecesOf, wordsOf } from "./plain";
import { type CellVerdict, is, not } from "./verdict";

type LevelSaid = 0 | Level;
type Meaning = { tag: Language } | { level: LevelSaid } | { filler: true } | { kurdish: true };

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...FILLER_WORDS.map((word) => [word, { filler: true }] as const),
  ...["kurdisk", "kurdish"].map((word) => [word, { kurdish: true }] as const),
  ...[...phrasesOf(LEVEL_WORDS)].map(([word, level]) => [word, { level: Number(level) as LevelSaid }] as const),
  ...[...phrasesOf(LANGUAGE_WORDS)].map(([word, tag]) => [word, { tag }] as const),
]);

const READING = /\b(læser|skriver|læse|skrive|reads|writes)\b/;
/** Without a word for the level: the first language is the mother tongue, unless another is said to be; the rest everyday. */
const UNSAID = { first: 4, further: 2 } as const satisfies Record<string, Level>;
const LANGUAGES_MAX = 6;

type Said = { tag: Language; level: LevelSaid | null };

/**
 * Languages as people write them: «arabisk, lidt engelsk» is Arabic as mother tongue and English a little. Reading is taken
 * to be as good as speaking. «Kurdisk» alone is asked about; languages we do not have are given back as unread.
 */
export function readLanguages(text: string): CellVerdict<SpokenLanguage[]> {
  const said: Said[] = [];
  const unread: string[] = [];
  let kurdish = false;
  for (const piece of piecesOf(text)) {
    if (READING.test(piece)) {
      unread.push(piece);
      continue;
    }
    const read = readPiece(piece);
    kurdish ||= read.kurdish;
    if (read.tags.length > 0) said.push(...read.tags.map((tag) => ({ tag, level: read.level })));
    else if (read.level !== null) levelAfterwards(said, read.level);
    else if (!read.kurdish) unread.push(piece);
  }
  if (kurdish) return not("kurdish");
  const spoken = spokenOf(said);
  return spoken.length > 0 ? is(spoken, unread) : not("languages");
}

function readPiece(piece: string): { tags: Language[]; level: LevelSaid | null; kurdish: boolean } {
  const { found } = findPhrases(wordsOf(piece), MEANINGS);
  const tags = found.flatMap((one) => ("tag" in one ? [one.tag] : []));
  const level = found.flatMap((one) => ("level" in one ? [one.level] : []))[0] ?? null;
  return { tags, level, kurdish: tags.length === 0 && found.some((one) => "kurdish" in one) };
}

/** «arabisk, modersmål»: a level alone belongs to the language before it. */
function levelAfterwards(said: Said[], level: LevelSaid): void {
  const last = said.at(-1);
  if (last && last.level === null) last.level = level;
}

function spokenOf(said: readonly Said[]): SpokenLanguage[] {
  const hasMotherTongue = said.some(({ level }) => level === 4);
  const firstUnsaid = said.findIndex(({ level }) => level === null);
  const spoken = new Map<Language, SpokenLanguage>();
  said.forEach(({ tag, level }, at) => {
    const speaking = level ?? (at === firstUnsaid && !hasMotherTongue ? UNSAID.first : UNSAID.further);
    if (speaking !== 0 && !spoken.has(tag)) spoken.set(tag, { tag, speaking, reading: speaking });
  });
  return [...spoken.values()].slice(0, LANGUAGES_MAX);
}
