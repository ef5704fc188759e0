import { LANGUAGES } from "~db/vocabulary";
import type { SpokenLanguage } from "../people";
import { LEVEL_WORTH, languageValue, PRACTISE_DANISH_WORTH, partPoints, practiseWorth, worthOfBest } from "../values";

/**
 * People speak in far fewer ways than there are people, so what an adult and a volunteer are worth to each other is
 * looked up by *ways of speaking* (the levels of all languages), numbered in the order of their texts.
 */
export type Speaking = {
  /** By way of speaking: the levels of all languages, 0 where one is not spoken, and the few that are. */
  levels: readonly Uint8Array[];
  spoken: readonly number[][];
  /** The way of speaking of each person given, in that order. */
  numbers: Int32Array;
};

const DANISH = LANGUAGES.indexOf("da");
const LANGUAGE_NUMBER = new Map<string, number>(LANGUAGES.map((tag, number) => [tag, number]));
const LEVELS = 5;

/** Rarer languages first, so that people who share one stand together when the texts are sorted. */
function speakingKey(languages: readonly SpokenLanguage[]): string {
  const codes = languages.map(({ tag, level }) => LEVELS * LANGUAGE_NUMBER.get(tag)! + level);
  codes.sort((one, other) => other - one);
  return String.fromCharCode(...codes);
}

export function numberSpeaking(all: readonly (readonly SpokenLanguage[])[]): Speaking {
  const keys = all.map(speakingKey);
  const sorted = [...new Set(keys)].sort();
  const numberOf = new Map(sorted.map((key, number) => [key, number]));
  const levels = sorted.map((key) => {
    const all = new Uint8Array(LANGUAGES.length);
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      all[Math.floor(code / LEVELS)] = code % LEVELS;
    }
    return all;
  });
  return {
    levels,
    spoken: levels.map((all) => [...all.keys()].filter((language) => all[language] !== 0)),
    numbers: Int32Array.from(keys, (key) => numberOf.get(key)!),
  };
}

/** What an adult and a volunteer have in common, in one number of 14 bits: worth, and what gates and the Danish rule ask. */
export const WORTH = 1023;
export const CAN_TALK = 1 << 10;
export const SAME_MOTHER_TONGUE = 1 << 11;
const PRACTISE_SHIFT = 12;
const PRACTISE_CLASS: readonly number[] = [0, PRACTISE_DANISH_WORTH.little, PRACTISE_DANISH_WORTH.everyday];
/** The class by the adult's and the volunteer's level of Danish, where it stands in the number. */
const PRACTISES = Int32Array.from(
  { length: LEVELS * LEVELS },
  (_, levels) => PRACTISE_CLASS.indexOf(practiseWorth(Math.floor(levels / LEVELS), levels % LEVELS)) << PRACTISE_SHIFT,
);

/** @param adult, volunteer levels of all languages @param spoken those that one of the two speaks: no other is shared */
export function incommon(adult: Uint8Array, volunteer: Uint8Array, spoken: readonly number[]): number {
  let best = 0;
  let second = 0;
  let gates = 0;
  for (const language of spoken) {
    const level = Math.min(adult[language]!, volunteer[language]!);
    const worth = LEVEL_WORTH[level]!;
    if (worth > best) {
      second = best;
      best = worth;
    } else if (worth > second) second = worth;
    if (level >= 2) gates |= CAN_TALK;
    if (level === 4 && language !== DANISH) gates |= SAME_MOTHER_TONGUE;
  }
  return worthOfBest(best, second) | gates | PRACTISES[LEVELS * adult[DANISH]! + volunteer[DANISH]!]!;
}

/** What the Danish rule makes an adult at least worth, thousandths; 0 where it does not help. */
export const practised = (code: number) => PRACTISE_CLASS[code >> PRACTISE_SHIFT]!;

/** Rows of `incommon` for one way of speaking against all of the other side, made when first asked for. */
export function commonRows(
  one: Speaking,
  other: Pick<Speaking, "levels">,
  codeOf: typeof incommon,
): (number: number) => Uint16Array {
  const rows: Uint16Array[] = [];
  return (number) => {
    rows[number] ??= rowOf(one.levels[number]!, one.spoken[number]!, other.levels, codeOf);
    return rows[number]!;
  };
}

/** A plain loop: `Uint16Array.from` with a function takes several times as long. */
function rowOf(one: Uint8Array, spoken: readonly number[], others: readonly Uint8Array[], codeOf: typeof incommon) {
  const row = new Uint16Array(others.length);
  for (let other = 0; other < row.length; other++) row[other] = codeOf(one, others[other]!, spoken);
  return row;
}

/** Points of the language part by the sum of the adults' worths, for each number of adults. */
export function languagePoints(weight: number, weightSum: number): (adults: number) => Int32Array {
  const tables: Int32Array[] = [];
  return (adults) => {
    tables[adults] ??= Int32Array.from({ length: 1000 * adults + 1 }, (_, worthSum) =>
      partPoints(weight, languageValue(worthSum, adults), weightSum),
    );
    return tables[adults]!;
  };
}

/** What an adult's way of speaking is worth to each volunteer's, with the Danish rule already in it if they wish to practise. */
export function practisedRow(codes: Uint16Array, practises: boolean): Uint16Array {
  return codes.map((code) => {
    const least = practises ? practised(code) : 0;
    const seen = code & (CAN_TALK | SAME_MOTHER_TONGUE);
    return Math.max(code & WORTH, least) | (least > 0 ? seen | CAN_TALK : seen);
  });
}
