import { LANGUAGES } from "~db/vocabulary";
import type { SpokenLanguage } from "../people";
import { adultWorth, languageValue, PRACTISE_DANISH_WORTH, partPoints, practiseWorth } from "../values";

/**
 * People speak in far fewer ways than there are people, so what an adult and a volunteer are worth to each other is
 * looked up by *ways of speaking* (the levels of all languages), numbered in the order of their texts.
 */
export type Speaking = {
  /** The levels of all languages, 0 where one is not spoken, by way of speaking. */
  levels: readonly number[][];
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
  return {
    levels: sorted.map((key) => {
      const levels = LANGUAGES.map(() => 0);
      for (let at = 0; at < key.length; at++) {
        const code = key.charCodeAt(at);
        levels[Math.floor(code / LEVELS)] = code % LEVELS;
      }
      return levels;
    }),
    numbers: Int32Array.from(keys, (key) => numberOf.get(key)!),
  };
}

/** What an adult and a volunteer have in common, in one number of 14 bits: worth, and what gates and the Danish rule ask. */
export const WORTH = 1023;
export const CAN_TALK = 1 << 10;
export const SAME_MOTHER_TONGUE = 1 << 11;
const PRACTISE_SHIFT = 12;
const PRACTISE_CLASS: readonly number[] = [0, PRACTISE_DANISH_WORTH.little, PRACTISE_DANISH_WORTH.everyday];

export function incommon(adult: readonly number[], volunteer: readonly number[]): number {
  let code = adultWorth(adult, volunteer);
  for (let language = 0; language < adult.length; language++) {
    if (adult[language]! >= 2 && volunteer[language]! >= 2) code |= CAN_TALK;
    if (language !== DANISH && adult[language] === 4 && volunteer[language] === 4) code |= SAME_MOTHER_TONGUE;
  }
  const practise = practiseWorth(adult[DANISH]!, volunteer[DANISH]!);
  return code | (PRACTISE_CLASS.indexOf(practise) << PRACTISE_SHIFT);
}

/** What the Danish rule makes an adult at least worth, thousandths; 0 where it does not help. */
export const practised = (code: number) => PRACTISE_CLASS[code >> PRACTISE_SHIFT]!;

/** Rows of `incommon` for one way of speaking against all of the other side, made when first asked for. */
export function commonRows(one: Speaking, other: Speaking, codeOf: typeof incommon): (number: number) => Uint16Array {
  const rows: Uint16Array[] = [];
  return (number) => {
    rows[number] ??= Uint16Array.from(other.levels, (levels) => codeOf(one.levels[number]!, levels));
    return rows[number]!;
  };
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
