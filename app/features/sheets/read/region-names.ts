import { plain } from "./plain";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Languages in which countries are named in a Danish spreadsheet. */
const NAMED_IN = ["da", "en"];
/** What the tables of the program do not say. */
const ALSO = [
  "syrer",
  "syrisk",
  "afghaner",
  "afghansk",
  "iraker",
  "irakisk",
  "iraner",
  "iransk",
  "eritreer",
  "somalier",
];

let known: ReadonlySet<string> | undefined;

/** The names of all countries, Danish and English, small letters: a column full of them is about origin. Denmark is none. */
export function regionNames(): ReadonlySet<string> {
  known ??= new Set([...NAMED_IN.flatMap(namesIn), ...ALSO]);
  return known;
}

function namesIn(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => code !== "DK");
  return codes.flatMap((code) => names.of(code) ?? []).map(plain);
}
