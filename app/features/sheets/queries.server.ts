import { and, asc, count, desc, eq, inArray, isNull, ne, notInArray } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import { dayOf } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import { sheetRows, sheets } from "~db/schema/sheets.server";
import type { SheetKind } from "~db/vocabulary";
import type { Facts, KnownPerson } from "./read/row";

export type StoredSheet = typeof sheets.$inferSelect;
export type StoredRow = typeof sheetRows.$inferSelect;

export const ROWS_A_PAGE = 25;

/** One sheet of the organisation, or 404. */
export async function getSheet(db: Reader, organisationId: string, id: string): Promise<StoredSheet> {
  const [found] = await db
    .select()
    .from(sheets)
    .where(and(eq(sheets.organisationId, organisationId), eq(sheets.id, id)));
  return orNotFound(found);
}

/** All sheets of the organisation without what stands in them, newest first, with the rows that still wait. */
export async function listSheets(db: Reader, organisationId: string) {
  const rows = await db
    .select({
      id: sheets.id,
      kind: sheets.kind,
      state: sheets.state,
      title: sheets.title,
      rowCount: sheets.rowCount,
      takenIn: sheets.takenIn,
      uploadedAt: sheets.uploadedAt,
      importedAt: sheets.importedAt,
      eraseAt: sheets.eraseAt,
    })
    .from(sheets)
    .where(eq(sheets.organisationId, organisationId))
    .orderBy(desc(sheets.uploadedAt), asc(sheets.kind), asc(sheets.id));
  const waiting = await db
    .select({ sheetId: sheetRows.sheetId, rows: count() })
    .from(sheetRows)
    .where(and(eq(sheetRows.organisationId, organisationId), eq(sheetRows.state, "waiting")))
    .groupBy(sheetRows.sheetId);
  const waitingIn = new Map(waiting.map(({ sheetId, rows: number }) => [sheetId, number]));
  return rows.map((row) => ({ ...row, waiting: waitingIn.get(row.id) ?? 0 }));
}

/** A page of the rows of an imported sheet that wait to be completed, in the order of the file. */
export async function listWaitingRows(db: Reader, organisationId: string, sheetId: string, page: number) {
  const waits = and(
    eq(sheetRows.organisationId, organisationId),
    eq(sheetRows.sheetId, sheetId),
    eq(sheetRows.state, "waiting"),
  );
  const rows = await db
    .select()
    .from(sheetRows)
    .where(waits)
    .orderBy(asc(sheetRows.number))
    .limit(ROWS_A_PAGE)
    .offset((page - 1) * ROWS_A_PAGE);
  const [counted] = await db.select({ rows: count() }).from(sheetRows).where(waits);
  return { rows, total: counted?.rows ?? 0 };
}

/** All rows of a sheet that did not go in: to complete, or known before. */
export const listRowsLeft = (db: Reader, organisationId: string, sheetId: string): Promise<StoredRow[]> =>
  db
    .select()
    .from(sheetRows)
    .where(
      and(
        eq(sheetRows.organisationId, organisationId),
        eq(sheetRows.sheetId, sheetId),
        inArray(sheetRows.state, ["waiting", "known"]),
      ),
    )
    .orderBy(asc(sheetRows.number));

/** One waiting row of the organisation with its sheet, or 404. */
export async function getWaitingRow(db: Reader, organisationId: string, id: string) {
  const [found] = await db
    .select({ row: sheetRows, sheet: sheets })
    .from(sheetRows)
    .innerJoin(sheets, eq(sheets.id, sheetRows.sheetId))
    .where(and(eq(sheetRows.organisationId, organisationId), eq(sheetRows.id, id), eq(sheetRows.state, "waiting")));
  return orNotFound(found);
}

/** The match types a sheet can be for: open ones, but for outreach, which nobody waits for. */
export async function listSheetMatchTypes(db: Reader, organisationId: string) {
  const rows = await db
    .select({ id: matchTypes.id, kind: matchTypes.kind, name: matchTypes.name, form: matchTypes.form })
    .from(matchTypes)
    .where(and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.open, true)))
    .orderBy(asc(matchTypes.kind), asc(matchTypes.id));
  return rows.filter(({ form }) => form !== "outreach").map(({ id, kind, name }) => ({ id, kind, name }));
}

/**
 * What rows are judged against: the people of the organisation, its matches and match types, and the rows it has handled.
 * A protected family is known, so that no second file is made for it, and hidden: no match is found for it.
 */
export async function readFacts(
  db: Reader,
  organisationId: string,
  sheet: { kind: SheetKind; matchTypeId: string | null },
  now: Date,
): Promise<Facts> {
  const needs = (kind: SheetKind) => sheet.kind === kind || sheet.kind === "matches";
  return {
    today: dayOf(now),
    families: needs("families") ? await knownFamilies(db, organisationId) : [],
    volunteers: needs("volunteers") ? await knownVolunteers(db, organisationId) : [],
    pairs: sheet.kind === "matches" ? await openPairs(db, organisationId) : [],
    matchTypes: await listSheetMatchTypes(db, organisationId),
    matchTypeId: sheet.matchTypeId,
    handled: await handledRows(db, organisationId),
  };
}

/** A household is known by each adult's name, and by its own. */
async function knownFamilies(db: Reader, organisationId: string): Promise<KnownPerson[]> {
  const rows = await db
    .select({
      id: families.id,
      name: familyAdults.name,
      phone: familyAdults.phone,
      email: familyAdults.email,
      area: families.area,
      state: families.state,
      called: families.name,
      protectedFor: families.protectedFor,
    })
    .from(families)
    .innerJoin(familyAdults, eq(familyAdults.familyId, families.id))
    .where(
      and(eq(families.organisationId, organisationId), ne(families.state, "withdrawn"), isNull(familyAdults.leftAt)),
    );
  return rows.flatMap(({ called, state, protectedFor, ...person }) => {
    const known = { ...person, ready: state === "consented", hidden: protectedFor !== null };
    return called === known.name ? [known] : [known, { ...known, name: called }];
  });
}

async function knownVolunteers(db: Reader, organisationId: string): Promise<KnownPerson[]> {
  const rows = await db
    .select({
      id: volunteers.id,
      name: volunteerAdults.name,
      phone: volunteerAdults.phone,
      email: volunteerAdults.email,
      area: volunteers.area,
      state: volunteers.state,
    })
    .from(volunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id))
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        notInArray(volunteers.state, ["left", "declined"]),
        isNull(volunteerAdults.leftAt),
      ),
    );
  return rows.map(({ state, ...person }) => ({ ...person, ready: state === "approved", hidden: false }));
}

const openPairs = (db: Reader, organisationId: string) =>
  db
    .select({ familyId: matches.familyId, volunteerId: matches.volunteerId, matchTypeId: matches.matchTypeId })
    .from(matches)
    .where(and(eq(matches.organisationId, organisationId), isNull(matches.closedAt)));

/** Rows on the list, and rows that were completed or discarded there. */
async function handledRows(db: Reader, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ fingerprint: sheetRows.fingerprint })
    .from(sheetRows)
    .where(
      and(eq(sheetRows.organisationId, organisationId), inArray(sheetRows.state, ["waiting", "done", "discarded"])),
    );
  return rows.map(({ fingerprint }) => fingerprint);
}
