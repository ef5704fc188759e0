import writeWorkbook from "write-excel-file/node";
import { addDays } from "~/foundation/clock";
import { makeRandom } from "~tests/factories/random";

type Cell = string | number | { day: string };
type Line = Cell[];

const GIVEN = [
  "Samira",
  "Oleh",
  "Hodan",
  "Yusuf",
  "Mariam",
  "Tesfay",
  "Olena",
  "Farid",
  "Leyla",
  "Abdi",
  "Nour",
  "Iryna",
];
const FAMILY = ["Haddad", "Bondar", "Warsame", "Noor", "Karimi", "Tesfay", "Melnyk", "Ahmadi", "Demir", "Omar"];
const DANISH = ["Bente", "Søren", "Kirsten", "Jonas", "Mette", "Per", "Ida", "Bo", "Signe", "Åse", "Ruth", "Frederik"];
const SURNAMES = ["Holm", "Lund", "Bak", "Friis", "Juhl", "Møller", "Kjær", "Østergaard"];
const SPOKEN = [
  "arabisk, lidt engelsk",
  "ukrainsk, russisk flydende",
  "somali",
  "dari (modersmål), dansk A2",
  "tigrinya; lidt dansk",
];
const LIKED = ["mad, gåture", "fodbold og cykle", "strik; have", "musik", ""];
const WHEN = ["tirsdag aften", "weekend", "man-tors eftermiddag", "onsdag og lørdag formiddag", ""];
const AREAS = [2100, 2200, 2300, 2400, "2200 København N"];

/** Eight rows of families and three of volunteers that lack something, by their place in the sheet: what is changed in them. */
const BAD_FAMILIES: Record<number, (line: Line) => Line> = {
  3: (line) => line.with(1, ""),
  9: (line) => line.with(2, 9999),
  14: (line) => line.with(3, "volapyk"),
  21: (line) => line.with(3, "kurdisk, lidt engelsk"),
  28: (line) => line.with(5, "tre børn"),
  35: (line) => line.with(0, ""),
  44: (line) => line.with(0, "Omar 010190-1234"),
  59: (line) => line.with(1, "20 12"),
};
const BAD_VOLUNTEERS: Record<number, (line: Line) => Line> = {
  5: (line) => line.with(1, ""),
  17: (line) => line.with(3, ""),
  33: (line) => line.with(6, "snart"),
};
export const BAD_ROWS = Object.keys(BAD_FAMILIES).length + Object.keys(BAD_VOLUNTEERS).length;
/** Every third family has said yes, with its day and its way. */
const hasConsent = (at: number) => at % 3 === 0;

/** A workbook as a Danish organisation has it: a title, two tables, numbers and dates as Excel keeps them. */
export async function danishWorkbook(seed: number, today: string): Promise<Buffer> {
  const random = makeRandom(seed);
  const name = (given: readonly string[], family: readonly string[], at: number) =>
    `${given[at % given.length]} ${random.pick(family)} ${String.fromCharCode(65 + (at % 26))}${at}`;
  const families = Array.from({ length: 60 }, (_, at): Line => {
    const phone = 20_000_000 + at * 7;
    const consent: Cell[] = hasConsent(at) ? [{ day: addDays(today, -20 - at) }, "tolk"] : ["", ""];
    const kind = at % 4 === 0 ? "mand" : "familie";
    const children = kind === "familie" ? `${random.whole(2012, 2017)}, ${random.whole(2018, 2023)}` : "";
    const line = [
      name(GIVEN, FAMILY, at),
      phone,
      random.pick(AREAS),
      random.pick(SPOKEN),
      kind,
      children,
      random.pick(LIKED),
      random.pick(WHEN),
      ...consent,
      "Syrien",
    ];
    return (BAD_FAMILIES[at] ?? ((same) => same))(line);
  });
  const volunteers = Array.from({ length: 40 }, (_, at): Line => {
    const ready: Cell[] =
      at % 2 === 0
        ? [{ day: addDays(today, -40) }, { day: addDays(today, -39) }, { day: addDays(today, 200) }]
        : ["", "", ""];
    const line = [
      name(DANISH, SURNAMES, at),
      30_000_000 + at * 7,
      random.pick(AREAS),
      "dansk, engelsk flydende",
      random.pick(LIKED),
      random.pick(WHEN),
      ...ready,
    ];
    return (BAD_VOLUNTEERS[at] ?? ((same) => same))(line);
  });
  const sheets = [
    table(
      "Familier",
      [
        "Navn",
        "Telefon",
        "Postnr",
        "Sprog",
        "Husstand",
        "Børn (fødselsår)",
        "Interesser",
        "Tider",
        "Samtykke dato",
        "Samtykke hvordan",
        "Nationalitet",
      ],
      families,
    ),
    table(
      "Frivillige",
      ["Navn", "Tlf.", "Postnr.", "Sprog", "Interesser", "Tider", "Samtale dato", "Erklæringer", "Straffeattest til"],
      volunteers,
    ),
  ];
  return writeWorkbook(sheets as never).toBuffer() as unknown as Promise<Buffer>;
}

function table(sheet: string, headings: string[], lines: readonly Line[]) {
  const data = [[`${sheet}, udtræk`], [], headings, ...lines].map((line) => line.map(cellOf));
  return { sheet, data };
}

function cellOf(cell: Cell) {
  if (cell === "") return null;
  if (typeof cell !== "object") return { value: cell };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
}
