/** The one file that knows the SQL dialect: SQLite now. The schema is written in these words only. */
import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  blob,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text as sqliteText,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

export { foreignKey, index, primaryKey, unique, uniqueIndex };
export const table = sqliteTable;

/** A random id (foundation/ids.ts), or a reference to one. */
export const id = (name: string) => sqliteText(name);
export const text = (name: string) => sqliteText(name);
export const int = (name: string) => integer(name);
export const number = (name: string) => real(name);
export const yesNo = (name: string) => integer(name, { mode: "boolean" });
/** An instant; stored as milliseconds since 1970, UTC. */
export const timestamp = (name: string) => integer(name, { mode: "timestamp_ms" });
/** A calendar day, `YYYY-MM-DD`, in Europe/Copenhagen. */
export const day = (name: string) => sqliteText(name);
/** Wall time `YYYY-MM-DDTHH:MM` in Europe/Copenhagen. */
export const wallTime = (name: string) => sqliteText(name);
/** Plain data; always a small list or object, never searched by SQL. */
export const json = <T>(name: string) => sqliteText(name, { mode: "json" }).$type<T>();
/** A file of a few megabytes at most, such as a recorded message. */
export const bytes = (name: string) => blob(name, { mode: "buffer" });
/** One of the words of db/vocabulary.ts; `oneOf` holds the database to it. */
export const word = <const W extends readonly string[]>(name: string, _words: W) => sqliteText(name).$type<W[number]>();

/** A check that the column holds one of the words (or nothing, where it may be empty). */
export const oneOf = (name: string, column: AnySQLiteColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((w) => `'${w}'`).join(", "))})`);

/** A condition for a partial index or a check, over one column and words. */
export const among = (column: AnySQLiteColumn, words: readonly string[]) =>
  sql`${column} in (${sql.raw(words.map((w) => `'${w}'`).join(", "))})`;

/** A check that one number column never exceeds another (or nothing, where the other is empty). */
export const atMost = (name: string, column: AnySQLiteColumn, limit: AnySQLiteColumn) =>
  check(name, sql`${column} <= ${limit}`);
/** A check that one of two columns is filled, and not both. */
export const exactlyOne = (name: string, a: AnySQLiteColumn, b: AnySQLiteColumn) =>
  check(name, sql`(${a} is null) <> (${b} is null)`);
/** A check that a number column is never below zero. */
export const notNegative = (name: string, column: AnySQLiteColumn) => check(name, sql`${column} >= 0`);

/** SQL for "one more" in a conditional UPDATE: both engines count in the database, not in the program. */
export const plus = (column: AnySQLiteColumn, by: number) => sql<number>`${column} + ${by}`;
/** SQL condition: the column plus a number stays within a limit column; true where the limit is empty. */
export const fits = (column: AnySQLiteColumn, by: number, limit: AnySQLiteColumn) =>
  sql`(${limit} is null or ${column} + ${by} <= ${limit})`;

/** SQL condition: a `json` list of words holds this word. */
export const holds = (list: AnySQLiteColumn, word: string) =>
  sql`exists (select 1 from json_each(${list}) where json_each.value = ${word})`;
/** SQL condition: a `json` list of `{ tag }` holds one with this tag. */
export const holdsTag = (list: AnySQLiteColumn, tag: string) =>
  sql`exists (select 1 from json_each(${list}) where json_extract(json_each.value, '$.tag') = ${tag})`;
