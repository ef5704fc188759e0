import { setImmediate as nextTurn } from "node:timers/promises";
import { type Actor, audit } from "~/access/audit.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Database, Reader } from "~db/database.server";
import { familyRows, volunteerRows } from "./export-people.server";
import { listCheckIns, listConsentsGiven, listMatches, listMeetings, listRequests } from "./export-queries.server";
import { EXPORT_TABLES, type ExportTable } from "./export-tables";
import { type ExportWords, exportWords } from "./export-words.server";
import type { Table } from "./file/write-tables";
import { headingOf } from "./read/fields.table";

type Rows = (db: Reader, organisationId: string, words: ExportWords) => Promise<string[][]>;

const ROWS_OF: Record<ExportTable, Rows> = {
  families: familyRows,
  volunteers: volunteerRows,
  requests: requestRows,
  matches: matchRows,
  "check-ins": checkInRows,
  consents: consentRows,
  meetings: meetingRows,
};

/**
 * Everything the organisation has, as tables; one of them, where one is named. Protected families and all that is about them
 * are left out. Written in the ledger, with how many rows went out.
 */
export async function exportOrganisation(
  db: Database,
  by: Actor,
  { organisationId, table, language }: { organisationId: string; table: ExportTable | null; language: SiteLanguage },
): Promise<Table[]> {
  const words = exportWords(language);
  const t = translator(language, "sheets");
  const tables: Table[] = [];
  for (const name of table === null ? EXPORT_TABLES : [table]) {
    tables.push({ name: t(`sheets:table.${name}`), rows: await ROWS_OF[name](db.read, organisationId, words) });
    await nextTurn();
  }
  const rows = tables.reduce((sum, one) => sum + one.rows.length - 1, 0);
  await db.transact((tx) =>
    audit(tx, by, "organisation.export", organisationId, { organisationId, detail: { table: table ?? "all", rows } }),
  );
  return tables;
}

async function requestRows(db: Reader, organisationId: string, { t, typeName }: ExportWords): Promise<string[][]> {
  const rows = await listRequests(db, organisationId);
  return [
    [
      t("sheets:column.family"),
      t("sheets:column.match-type"),
      t("sheets:column.state"),
      t("sheets:column.since"),
      t("sheets:column.id"),
    ],
    ...rows.map(({ request, family, type }) => [
      family,
      typeName(type),
      t(`people:family.request-state.${request.state}`),
      request.waitingSince,
      request.familyId,
    ]),
  ];
}

/** The first columns are those of the import of running matches. */
async function matchRows(db: Reader, organisationId: string, { t, typeName, day }: ExportWords): Promise<string[][]> {
  const ours = (["volunteer", "volunteerPhone", "family", "since", "matchType"] as const).map((field) =>
    headingOf("matches", field),
  );
  const more = (["state", "proposed", "agreed", "met", "planned-end", "closed", "id"] as const).map((column) =>
    t(`sheets:column.${column}`),
  );
  return [
    [...ours, ...more],
    ...(await listMatches(db, organisationId)).map(({ match, family, volunteer, volunteerPhone, type }) => [
      volunteer,
      volunteerPhone,
      family,
      day(match.activeAt),
      typeName(type),
      t(`matching:state.${match.state}` as "matching:state.active"),
      day(match.proposedAt),
      day(match.agreedAt),
      day(match.metAt),
      match.plannedEndOn ?? "",
      day(match.closedAt),
      match.id,
    ]),
  ];
}

async function checkInRows(db: Reader, organisationId: string, words: ExportWords): Promise<string[][]> {
  const { t, day, outcomes } = words;
  const headings = (["family", "side", "stage", "due", "answered", "answer", "helped-with", "match"] as const).map(
    (column) => t(`sheets:column.${column}`),
  );
  return [
    headings,
    ...(await listCheckIns(db, organisationId)).map(({ checkIn, family }) => [
      family,
      t(`sheets:said.${checkIn.side}`),
      t(`sheets:stage.${checkIn.stage}`),
      checkIn.dueOn,
      day(checkIn.answeredAt),
      checkIn.answer ? t(`sheets:answer.${checkIn.answer}`) : "",
      outcomes(checkIn.helpedWith ?? []),
      checkIn.matchId,
    ]),
  ];
}

async function consentRows(db: Reader, organisationId: string, words: ExportWords): Promise<string[][]> {
  const { t, day, languageNamed } = words;
  const headings = (["adult", "to", "text-version", "language", "given", "how", "withdrawn", "id"] as const).map(
    (column) => t(`sheets:column.${column}`),
  );
  return [
    headings,
    ...(await listConsentsGiven(db, organisationId)).map(({ consent, adult, familyId }) => [
      adult,
      t(consent.organisationId ? "sheets:said.own" : "sheets:said.any"),
      consent.textVersion,
      languageNamed(consent.language),
      day(consent.givenAt),
      t(`people:consent-how.${consent.how}`),
      day(consent.withdrawnAt),
      familyId,
    ]),
  ];
}

async function meetingRows(db: Reader, organisationId: string, { t }: ExportWords): Promise<string[][]> {
  return [
    (["family", "held", "theme", "match"] as const).map((column) => t(`sheets:column.${column}`)),
    ...(await listMeetings(db, organisationId)).map(({ meeting, family }) => [
      family,
      meeting.heldOn,
      meeting.theme ?? "",
      meeting.matchId,
    ]),
  ];
}
