import type SQLite from "better-sqlite3";

/**
 * The statement whose rows are those of a select, each as one JSON list: read in a third of the time that SQLite's values
 * take one by one, and compared with an earlier reading at a glance. Whole: numbers with all their digits, and a column
 * of bytes is refused by SQLite.
 */
export function asTexts(connection: SQLite.Database, sql: string): SQLite.Statement {
  // By numbers: two columns of a select may have one name.
  const names = connection
    .prepare(sql)
    .columns()
    .map((_, at) => `c${at}`);
  return connection.prepare(`with q(${names}) as (${sql}) select json_array(${names}) from q`).pluck();
}
