import { looksLikeCpr } from "./personal-numbers";
import { phrasesOf, plain, wordsOf } from "./plain";
import { regionNames } from "./region-names";

/** Why a column is left out at the upload and never stored. */
export const REFUSALS = ["cpr", "nationality", "religion", "health", "asylum", "free-text"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Words of a heading that tell what we never ask for. A heading is refused when one of them is among its words. */
const HEADING_WORDS: Readonly<Record<Refusal, readonly string[]>> = {
  cpr: ["cpr", "cprnr", "cprnummer", "personnummer", "personnr", "person nr", "fødselsnummer", "civil registration"],
  nationality: [
    "nationalitet",
    "nationality",
    "statsborgerskab",
    "statsborger",
    "citizenship",
    "etnicitet",
    "etnisk",
    "ethnicity",
    "ethnic",
    "oprindelsesland",
    "oprindelse",
    "hjemland",
    "fødeland",
    "fødested",
    "herkomst",
    "country of origin",
    "country of birth",
    "home country",
    "land",
    "country",
  ],
  religion: ["religion", "religiøs", "tro", "trosretning", "livssyn", "faith", "religious", "muslim", "kristen"],
  health: [
    "helbred",
    "sygdom",
    "sygdomme",
    "sundhed",
    "diagnose",
    "diagnoser",
    "handicap",
    "medicin",
    "allergi",
    "allergier",
    "traume",
    "traumer",
    "ptsd",
    "graviditet",
    "gravid",
    "health",
    "illness",
    "diagnosis",
    "disability",
    "medication",
    "allergies",
    "trauma",
  ],
  asylum: [
    "asyl",
    "asylsag",
    "opholdstilladelse",
    "opholdsgrundlag",
    "ophold",
    "flygtningestatus",
    "udlændingenummer",
    "asylum",
    "residence permit",
  ],
  "free-text": [
    "bemærkning",
    "bemærkninger",
    "note",
    "noter",
    "notes",
    "kommentar",
    "kommentarer",
    "comments",
    "comment",
    "historie",
    "baggrund",
    "beskrivelse",
    "background",
    "andet",
  ],
};
const PHRASES = phrasesOf(HEADING_WORDS);

const RELIGIONS = new Set(
  "muslim muslimsk islam sunni shia kristen kristendom katolik katolsk ortodoks protestant jøde jødisk buddhist hindu ateist yezidi jesidi christian catholic orthodox jewish atheist".split(
    " ",
  ),
);
/** Where so large a share of the filled cells says the same kind of thing, the column is about it, whatever its heading. */
const SHARE = 0.5;
const CPR_SHARE = 0.2;

/**
 * Why a column must not be stored, or null. Asked before anything of it is kept.
 * @param cells the filled cells of the column
 */
export function refusalOf(heading: string, cells: readonly string[]): Refusal | null {
  const words = wordsOf(heading);
  for (let at = 0; at < words.length; at++)
    for (let end = at + 1; end <= words.length; end++) {
      const refused = PHRASES.get(words.slice(at, end).join(" "));
      if (refused) return refused;
    }
  if (shareOf(cells, looksLikeCpr) >= CPR_SHARE) return "cpr";
  if (shareOf(cells, (cell) => regionNames().has(plain(cell))) >= SHARE) return "nationality";
  if (shareOf(cells, (cell) => wordsOf(cell).some((word) => RELIGIONS.has(word))) >= SHARE) return "religion";
  return null;
}

function shareOf(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}
