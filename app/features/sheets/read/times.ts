import { DAY_PARTS, DAYS, type Day, type DayPart, SLOTS, type Slot } from "~db/vocabulary";
import { plain } from "./plain";
import { type CellVerdict, is } from "./verdict";

/** The days of the week and the parts of a day as people write them, Danish and English. */
const DAY_WORDS: Readonly<Record<Day | "weekdays" | "weekend" | "all", readonly string[]>> = {
  mon: ["mandag", "mandage", "man", "mandags", "monday", "mondays", "mon"],
  tue: ["tirsdag", "tirsdage", "tirs", "tir", "tuesday", "tuesdays", "tue"],
  wed: ["onsdag", "onsdage", "ons", "wednesday", "wednesdays", "wed"],
  thu: ["torsdag", "torsdage", "tors", "tor", "thursday", "thursdays", "thu"],
  fri: ["fredag", "fredage", "fre", "friday", "fridays", "fri"],
  sat: ["lørdag", "lørdage", "lør", "saturday", "saturdays", "sat"],
  sun: ["søndag", "søndage", "søn", "sunday", "sundays", "sun"],
  weekdays: ["hverdag", "hverdage", "hverdagene", "ugedage", "weekdays", "weekday"],
  weekend: ["weekend", "weekends", "weekenden", "weekender"],
  all: ["alle", "altid", "hele", "fleksibel", "fleksibelt", "flexibel", "always", "all", "any", "flexible"],
};
const PART_WORDS: Readonly<Record<DayPart, readonly string[]>> = {
  morning: ["formiddag", "formiddage", "formiddagen", "morgen", "morgener", "morning", "mornings"],
  afternoon: ["eftermiddag", "eftermiddage", "eftermiddagen", "afternoon", "afternoons"],
  evening: ["aften", "aftener", "aftenen", "aftenerne", "evening", "evenings"],
};
/** Words around times that say nothing more. */
const FILLER = new Set(
  "og and om i på dagen dage dag ugen uge eller or the samt helst gerne især kan primært tidspunkter day days week"
    .split(" ")
    .concat(["kl", "efter", "fra", "fleste", "de"]),
);

const turned = <Meaning extends string>(table: Readonly<Record<Meaning, readonly string[]>>) =>
  new Map(Object.entries(table).flatMap(([key, words]) => (words as string[]).map((one) => [one, key as Meaning])));
const DAY_OF = turned(DAY_WORDS);
const PART_OF = turned(PART_WORDS);

const daysOf = (word: Day | "weekdays" | "weekend" | "all"): readonly Day[] => {
  if (word === "weekdays") return DAYS.slice(0, 5);
  if (word === "weekend") return DAYS.slice(5);
  return word === "all" ? DAYS : [word];
};

/**
 * Times as people write them: «tirsdag aften», «weekend», «man-tors eftermiddag», «onsdag og lørdag formiddag». A day without
 * a part is the whole day; a part without a day is every day; a part belongs to all days named before it.
 */
export function readTimes(text: string): CellVerdict<Slot[]> {
  const chosen = new Set<Slot>();
  const unread: string[] = [];
  let days: Day[] = [];
  let parts: DayPart[] = [];
  const flush = () => {
    if (days.length + parts.length === 0) return;
    for (const day of days.length > 0 ? days : DAYS)
      for (const part of parts.length > 0 ? parts : DAY_PARTS) chosen.add(`${day}-${part}`);
    days = [];
    parts = [];
  };
  for (const token of tokensOf(text)) {
    const range = rangeOf(token);
    const day = DAY_OF.get(token);
    const part = PART_OF.get(token);
    if (range || day) {
      if (parts.length > 0 && days.length > 0) flush();
      days.push(...(range ?? daysOf(day as Day)));
    } else if (part) parts.push(part);
    else if (!FILLER.has(token)) unread.push(token);
  }
  flush();
  return is(
    SLOTS.filter((slot) => chosen.has(slot)),
    unread,
  );
}

/** Words, and ranges of days with their stroke: `man-fre`. */
const tokensOf = (text: string): string[] =>
  plain(text)
    .replace(/(\p{L}+)\s*(?:-|–|\btil\b)\s*(?=\p{L})/gu, "$1-")
    .match(/[\p{L}-]+|\d+([.:]\d+)?/gu) ?? [];

function rangeOf(token: string): readonly Day[] | null {
  const [from, to, more] = token.split("-").map((word) => DAYS.indexOf(DAY_OF.get(word) as Day));
  if (from === undefined || to === undefined || more !== undefined || from < 0 || to < 0) return null;
  return from <= to ? DAYS.slice(from, to + 1) : [...DAYS.slice(from), ...DAYS.slice(0, to + 1)];
}
