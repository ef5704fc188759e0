import { days, hours } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import type { Rows } from "~tests/factories/rows";
import type { Make, SeededOrganisation } from "./organisations";

const HEADINGS = ["Navn", "Telefon", "Postnr", "Sprog", "Husstand", "Børn (fødselsår)", "Samtykke dato"];
const FIELDS = ["name", "phone", "postcode", "languages", "household", "birthYears", "consentOn"];

/** Rows that did not go in by themselves: what stood in the sheet, and what is missing. */
const LEFT: readonly { cells: string[]; problems: [field: string, why: string, text: string][] }[] = [
  {
    cells: ["Amal Darwish", "", "2200", "arabisk, lidt dansk", "kvinde", "", ""],
    problems: [["phone", "reach-missing", ""]],
  },
  {
    cells: ["Berivan Aziz", "00 00 00 11", "2400", "kurdisk", "familie", "2016, 2019", "2-9-2026"],
    problems: [["languages", "kurdish", "kurdisk"]],
  },
  {
    cells: ["Oksana Melnyk", "00 00 00 12", "22000", "ukrainsk, engelsk", "familie", "2014", ""],
    problems: [["postcode", "postcode", "22000"]],
  },
  {
    cells: ["Yonas Tesfay", "00 00 00 13", "2300", "tigrinya", "mand", "", "i sommer"],
    problems: [["consentOn", "date", "i sommer"]],
  },
];
const VOLUNTEERS = [
  ["Karen Lund", "00 00 00 21", "2100", "dansk, engelsk flydende", "mad, gåture", "onsdag aften", "4-8-2026"],
  ["Mikkel Bak", "00 00 00 22", "2300", "dansk, lidt arabisk", "fodbold", "weekend", ""],
  ["Signe Friis", "", "2200", "dansk, fransk", "strik, bøger", "tirsdag formiddag", "11-8-2026"],
];

/** What a newcomer finds under spreadsheets: a list to complete, and a sheet that waits for its import. */
export function seedSheets(make: Make, [organisation]: readonly SeededOrganisation[], now: Date): { rows: Rows }[] {
  if (!organisation) return [];
  const { id: organisationId, coordinatorId: uploadedBy } = organisation;
  const importedAt = new Date(now.getTime() - days(1));
  const sheetId = make.random.id();
  const common = { organisationId, uploadedBy, leftOut: [{ heading: "Nationalitet", why: "nationality" }] };
  const imported = {
    ...common,
    id: sheetId,
    kind: "families" as const,
    state: "imported" as const,
    title: "Familier 2026",
    headings: HEADINGS,
    fields: FIELDS,
    content: "",
    rowCount: 31,
    takenIn: 24,
    known: 3,
    uploadedAt: new Date(importedAt.getTime() - hours(1)),
    importedAt,
    eraseAt: new Date(importedAt.getTime() + days(60)),
  };
  const draft = {
    ...common,
    id: make.random.id(),
    kind: "volunteers" as const,
    state: "draft" as const,
    title: "Frivillige fra efteråret",
    headings: ["Navn", "Telefon", "Postnr", "Sprog", "Interesser", "Tid", "Samtale dato"],
    fields: ["name", "phone", "postcode", "languages", "interests", "times", "talkOn"],
    content: JSON.stringify(VOLUNTEERS.map((cells, at) => [at + 2, cells])),
    rowCount: VOLUNTEERS.length,
    uploadedAt: new Date(now.getTime() - hours(3)),
    eraseAt: new Date(now.getTime() + days(6)),
  };
  const rows = LEFT.map(({ cells, problems }, at) => ({
    id: make.random.id(),
    organisationId,
    sheetId,
    kind: "families" as const,
    number: 7 + at * 6,
    state: "waiting" as const,
    cells,
    problems: problems.map(([field, why, text]) => ({ field, why, text })),
    fingerprint: hashOf(JSON.stringify(["families", cells])),
  }));
  return [{ rows: { sheets: [imported, draft], sheetRows: rows } }];
}
