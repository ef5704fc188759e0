import type { FileFlaw } from "~/features/matching/engine/files/read-table";
import { HOUSEHOLDS } from "~db/vocabulary";

const EXPECTED: Record<Exclude<FileFlaw["expected"], "fields">, string> = {
  id: "an id",
  "new-id": "an id that no earlier row has",
  postcode: "a known postcode of four digits",
  kilometres: "a number from 0 to 500 with a decimal point, or nothing",
  languages: "known languages with levels 1-4, each once an adult, as in ar:4;da:1",
  "one-adult": "the languages of one unit, without /",
  interests: "known interests",
  times: "known times, as in mon-evening;sat-morning",
  outcomes: "letters a-h",
  capacity: "a whole number from 0 to 20, or nothing",
  genders: "woman, man or other, or nothing",
  household: `one of ${HOUSEHOLDS.join(", ")}, or nothing`,
  households: `a list of ${HOUSEHOLDS.join(", ")}, or nothing`,
  date: "a day, YYYY-MM-DD, or nothing",
  "yes-or-no": "yes or no, or nothing",
  "birth-years": "years of birth, as in 2015;2019, or none",
  "language-wish": "own, danish or either, or nothing",
  "contact-wish": "woman or man, or nothing",
  "known-column": "a known column",
  column: "this column in the header",
  "column-once": "each column once",
  "balanced-quotes": "a quote to be closed, and quotes only round whole fields",
  "utf-8": "text in UTF-8",
};

/** `FILE: line N: column C: expected ...` */
export function sayFlaw(file: string, flaw: FileFlaw): string {
  const expected = flaw.expected === "fields" ? `${flaw.count} fields, found ${flaw.found}` : EXPECTED[flaw.expected];
  return `${file}: line ${flaw.line}: column ${flaw.column}: expected ${expected}\n`;
}
