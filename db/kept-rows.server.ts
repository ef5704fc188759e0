import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Reader } from "./database.server";
import { type Askable, kept, type Shared } from "./kept.server";
import { manyRows, type NamedSelect, rowReader } from "./many-rows.server";

type Known<Row> = { texts: readonly string[]; rows: Row[] };

/** Different questions to one read; the oldest goes first. */
const MOST_KEPT = 100;

/**
 * A kept read of one select, that notices what stayed: a row that says what it said at the last reading is the object it
 * was then, and where all do, so is the list. What is made of a row can so be kept as long as the row is (foundation/made-of.ts).
 * Each reading asks the file for the whole rows and compares them, so whoever wrote, and whatever, is seen.
 * @param select builds the query of its arguments alone: it is built once a question
 */
export function keptRows<A extends readonly Askable[], Row extends object>(
  tables: readonly SQLiteTable[],
  select: (db: Reader, ...asked: A) => NamedSelect<Row>,
): (db: Reader, ...asked: A) => Promise<Shared<Row[]>> {
  const readersOf = new WeakMap<Reader, Map<string, () => Row[]>>();
  return kept(tables, async (db: Reader, ...asked: A): Promise<Row[]> => {
    if (!db.texts) return manyRows(db, select(db, ...asked));
    const readers = readersOf.get(db) ?? new Map<string, () => Row[]>();
    readersOf.set(db, readers);
    const key = JSON.stringify(asked);
    const read = readers.get(key) ?? readAgain(db.texts, select(db, ...asked));
    readers.delete(key);
    readers.set(key, read);
    const [oldest] = readers.keys();
    if (readers.size > MOST_KEPT && oldest !== undefined) readers.delete(oldest);
    return read();
  });
}

/** Reads a select over and over. */
function readAgain<Row>(textsOf: NonNullable<Reader["texts"]>, select: NamedSelect<Row>): () => Row[] {
  const query = (select as unknown as { toSQL(): { sql: string; params: unknown[] } }).toSQL();
  const rowOf = rowReader(select);
  let known: Known<Row> = { texts: [], rows: [] };
  return () => {
    const texts = textsOf(query);
    if (texts.length === known.texts.length && texts.every((text, at) => text === known.texts[at])) return known.rows;
    const before = new Map(known.texts.map((text, at) => [text, known.rows[at] as Row]));
    known = { texts, rows: texts.map((text) => before.get(text) ?? rowOf(JSON.parse(text))) };
    return known.rows;
  };
}
