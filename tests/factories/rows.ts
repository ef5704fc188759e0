import type { Database } from "~db/database.server";
import * as schema from "~db/schema/all.server";

/** In the order in which they can be inserted: what is pointed to comes first. */
const ORDER = [
  "organisations",
  "areas",
  "matchTypes",
  "policies",
  "agreements",
  "declarationTexts",
  "deputies",
  "houses",
  "closures",
  "accounts",
  "roles",
  "volunteers",
  "volunteerAdults",
  "certificates",
  "families",
  "familyAdults",
  "consents",
  "requests",
  "groups",
  "groupVolunteers",
  "groupParticipants",
  "groupMeetings",
  "outreach",
  "rounds",
  "matches",
  "answers",
  "barredPairs",
  "setAsides",
  "checkIns",
  "meetings",
  "concerns",
  "blocks",
  "activities",
  "activityWords",
  "activityTexts",
  "sounds",
  "recordings",
  "occurrences",
  "signUps",
  "hostings",
  "readerRequests",
  "auditRows",
  "outbox",
  "sheets",
  "sheetRows",
] as const satisfies readonly (keyof typeof schema)[];
type TableName = (typeof ORDER)[number];

/** Rows for several tables: what a factory makes, and what `settle` puts into a database. */
export type Rows = { [T in TableName]?: (typeof schema)[T]["$inferInsert"][] };

const ROWS_AT_ONCE = 100;

/** Inserts what factories made, in one transaction. */
export async function settle(db: Database, ...made: { rows: Rows }[]): Promise<void> {
  await db.transact(async (tx) => {
    for (const table of ORDER) {
      const rows = made.flatMap((one) => (one.rows[table] ?? []) as object[]);
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
        // biome-ignore lint/suspicious/noExplicitAny: the rows fit their table by the type of Rows, which a loop over names cannot show
        await (tx.insert(schema[table]) as any).values(rows.slice(at, at + ROWS_AT_ONCE)).returning();
      }
    }
  });
}

/** The rows of several makings as one. */
export function together(...made: { rows: Rows }[]): { rows: Rows } {
  const rows: Rows = {};
  for (const table of ORDER) {
    const all = made.flatMap((one) => (one.rows[table] ?? []) as never[]);
    if (all.length > 0) rows[table] = all;
  }
  return { rows };
}
