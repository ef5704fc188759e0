import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type SQLite from "better-sqlite3";
import { openConnection } from "./database.server";

/**
 * Our own runner for the generated migrations: drizzle's wipes child rows when a table is rebuilt, because
 * `foreign_keys=OFF` does nothing inside its transaction. Here the pragma comes before BEGIN, every table keeps its
 * rows, and foreign keys are checked before COMMIT.
 */
export type Migration = { name: string; sql: string; hash: string };

/** Why a database cannot be used; the message says what to do. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
}

/** Reads the migrations of a folder, in order of their names. */
export function listMigrations(folder = resolve("db/migrations")): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), "utf8");
      return { name: file, sql, hash: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings a database file to the newest form, creating it where its folder exists.
 * @throws DatabaseRefused where the folder is missing, the file is locked, damaged, newer than the program, or a migration changed.
 */
export function migrate(file: string, migrations: Migration[], now: Date): void {
  if (!existsSync(dirname(resolve(file)))) {
    throw new DatabaseRefused("The folder of the database does not exist. Create it, or set DATABASE_FILE.");
  }
  const connection = openOrRefuse(file);
  try {
    const applied = listApplied(connection);
    refuseStrangers(applied, migrations);
    for (const migration of migrations) if (!applied.has(migration.name)) apply(connection, migration, now);
    checkWhole(connection);
  } catch (error) {
    throw asRefusal(error);
  } finally {
    connection.close();
  }
}

function openOrRefuse(file: string): SQLite.Database {
  try {
    return openConnection(file);
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): unknown {
  const code = (error as { code?: string }).code ?? "";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new DatabaseRefused("The database is locked by another program. Stop it, then start again.");
  }
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return new DatabaseRefused("The database file is damaged or is no database. Restore it from a backup.");
  }
  if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_READONLY")) {
    return new DatabaseRefused("The database file cannot be opened for writing. Check its owner and permissions.");
  }
  return error;
}

function listApplied(connection: SQLite.Database): Map<string, string> {
  connection.exec(
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL, at INTEGER NOT NULL)",
  );
  const rows = connection.prepare("SELECT name, hash FROM migrations").all() as { name: string; hash: string }[];
  return new Map(rows.map((row) => [row.name, row.hash]));
}

function refuseStrangers(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.hash]));
  for (const [name, hash] of applied) {
    if (!known.has(name)) {
      throw new DatabaseRefused(
        "The database was made by a newer version of Nyven. Start that version, or restore a backup.",
      );
    }
    if (known.get(name) !== hash) {
      throw new DatabaseRefused(
        `Migration ${name} was changed after this database was made. Start the version it was made with.`,
      );
    }
  }
}

function apply(connection: SQLite.Database, migration: Migration, now: Date): void {
  const before = countRows(connection);
  connection.pragma("foreign_keys = OFF");
  connection.exec("BEGIN IMMEDIATE");
  try {
    connection.exec(migration.sql);
    const after = countRows(connection);
    for (const [table, rows] of before) {
      if (after.has(table) && after.get(table) !== rows)
        throw new Error(`Migration ${migration.name} changed the rows of ${table}`);
    }
    refuseBrokenKeys(connection);
    connection
      .prepare("INSERT INTO migrations (name, hash, at) VALUES (?, ?, ?)")
      .run(migration.name, migration.hash, now.getTime());
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  } finally {
    connection.pragma("foreign_keys = ON");
  }
}

function countRows(connection: SQLite.Database): Map<string, number> {
  const tables = connection
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
    )
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((name) => [name, connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  );
}

function checkWhole(connection: SQLite.Database): void {
  const verdict = connection.pragma("quick_check(1)", { simple: true });
  if (verdict !== "ok") throw new DatabaseRefused("The database fails its own check. Restore it from a backup.");
  refuseBrokenKeys(connection);
}

function refuseBrokenKeys(connection: SQLite.Database): void {
  if ((connection.pragma("foreign_key_check") as unknown[]).length > 0) {
    throw new DatabaseRefused("The database holds rows that point to nothing. Restore it from a backup.");
  }
}
