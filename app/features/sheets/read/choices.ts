import { AGE_BANDS, type AgeBand } from "~db/vocabulary";
import { BAND_UNTIL, YES_NO_WORDS } from "./choices.table";
import { findPhrases, phrasesOf, piecesOf, plain, wordsOf } from "./plain";
import { type CellVerdict, is, not, type ProblemWord } from "./verdict";

type Table<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/** One choice out of a table of words; the word of our own vocabulary counts too. */
export function oneChoice<Meaning extends string>(table: Table<Meaning>, why: ProblemWord = "choice") {
  const phrases = phrasesOf(table);
  return (text: string): CellVerdict<Meaning> => {
    const key = plain(text);
    if (Object.hasOwn(table, key)) return is(key as Meaning);
    const found = phrases.get(wordsOf(text).join(" "));
    return found === undefined ? not(why) : is(found);
  };
}

/** Several choices; what no word stands for is unread. */
export function someChoices<Meaning extends string>(table: Table<Meaning>) {
  const phrases = phrasesOf(table);
  return (text: string): CellVerdict<Meaning[]> => {
    const found = new Set<Meaning>();
    const unread: string[] = [];
    for (const piece of [text, ...piecesOf(text)].map(plain)) {
      const here = Object.hasOwn(table, piece)
        ? [piece as Meaning]
        : piece === plain(text)
          ? [phrases.get(wordsOf(piece).join(" "))].filter((one) => one !== undefined)
          : findPhrases(wordsOf(piece), phrases).found;
      for (const one of here) found.add(one);
      if (here.length === 0 && piece !== plain(text)) unread.push(piece);
    }
    return is([...found], unread);
  };
}

const yesOrNo = oneChoice(YES_NO_WORDS);
/** «Ja», «x», «nej». Signs that are no letters count as they stand. */
export function readYesNo(text: string): CellVerdict<boolean> {
  const sign = (YES_NO_WORDS.yes as readonly string[]).includes(plain(text))
    ? "yes"
    : (YES_NO_WORDS.no as readonly string[]).includes(plain(text))
      ? "no"
      : null;
  if (sign) return is(sign === "yes");
  const read = yesOrNo(text);
  return read.ok ? is(read.value === "yes") : read;
}

/** An age band, from the band itself or an age in years. */
export function readAgeBand(text: string): CellVerdict<AgeBand> {
  const band = AGE_BANDS.find((one) => one === plain(text).replaceAll("–", "-").replaceAll(" ", ""));
  if (band) return is(band);
  const [, years] = /^(\d{2,3})(?:\s*(?:år|years?))?$/.exec(plain(text)) ?? [];
  const found = years && Number(years) >= 18 ? BAND_UNTIL.find(([, last]) => Number(years) <= last)?.[0] : undefined;
  return found ? is(found) : not("choice");
}

/** A whole number in bounds. */
export function readNumber(text: string, { from, to }: { from: number; to: number }): CellVerdict<number> {
  const [, number] = /^(\d{1,4})(?:[.,]0+)?(?:\s*(?:km|stk))?\.?$/.exec(plain(text)) ?? [];
  const value = Number(number);
  return number !== undefined && value >= from && value <= to ? is(value) : not("number");
}

const ADULT_AGE = 18;
const NO_CHILDREN = /^(ingen|nej|ingen børn|none|no|-|0|)$/;

/** Years of birth of children: «2015, 2018», «12-03-2015», «8 år», «ingen». Of a date only the year is kept. */
export function readBirthYears(text: string, year: number): CellVerdict<number[]> {
  const said = plain(text);
  if (NO_CHILDREN.test(said)) return is([]);
  const pieces = said.split(/[,;/+&\n]|\s(?:og|and|samt)\s/).flatMap((piece) => {
    const dates = piece.match(/\b\d{1,2}[-.]\d{1,2}[-.]\d{4}\b/g);
    return dates ?? piece.match(/\b\d{4}\b|\b\d{1,2}(?=\s*(?:år|years?))/g) ?? (/\d/.test(piece) ? ["?"] : []);
  });
  const born = pieces.map((piece) => {
    const [full] = /\d{4}$/.exec(piece) ?? [];
    if (full) return Number(full);
    return /^\d{1,2}$/.test(piece) ? year - Number(piece) : Number.NaN;
  });
  const right = born.length > 0 && born.length <= 12 && born.every((one) => one <= year && one >= year - ADULT_AGE);
  return right ? is(born.toSorted()) : not("birth-years");
}
