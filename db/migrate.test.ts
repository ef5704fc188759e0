import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openConnection } from "./database.server";
import { listMigrations, migrate } from "./migrate.server";

const now = new Date("2026-11-22T09:00:00Z");
const migration = (name: string, sql: string) => ({ name, sql, hash: `hash of ${sql}` });

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "nyven-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const PARENTS = migration(
  "0000.sql",
  "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id INTEGER REFERENCES a(id) ON DELETE CASCADE); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);",
);

test("the migrations that ship make a database, and running them again changes nothing", () => {
  const file = join(folder(), "x.db");
  migrate(file, listMigrations(), now);
  migrate(file, listMigrations(), now);
  const connection = openConnection(file);
  expect(connection.prepare("SELECT count(*) FROM migrations").pluck().get()).toBe(listMigrations().length);
  connection.close();
});

test("rebuilding a table keeps the rows that point to it", () => {
  const file = join(folder(), "x.db");
  const rebuild = migration(
    "0001.sql",
    "CREATE TABLE a2 (id INTEGER PRIMARY KEY, word TEXT); INSERT INTO a2 (id) SELECT id FROM a; DROP TABLE a; ALTER TABLE a2 RENAME TO a;",
  );
  migrate(file, [PARENTS], now);
  migrate(file, [PARENTS, rebuild], now);
  const connection = openConnection(file);
  expect(connection.prepare("SELECT count(*) FROM b").pluck().get()).toBe(1);
  connection.close();
});

test("a migration that loses rows is undone", () => {
  const file = join(folder(), "x.db");
  migrate(file, [PARENTS], now);
  expect(() => migrate(file, [PARENTS, migration("0001.sql", "DELETE FROM b;")], now)).toThrow("changed the rows of b");
  const connection = openConnection(file);
  expect(connection.prepare("SELECT count(*) FROM b").pluck().get()).toBe(1);
  connection.close();
});

test("a migration that leaves a row pointing to nothing is undone", () => {
  const file = join(folder(), "x.db");
  migrate(file, [PARENTS], now);
  expect(() => migrate(file, [PARENTS, migration("0001.sql", "UPDATE b SET a_id = 7;")], now)).toThrow(
    "point to nothing",
  );
});

test("a missing folder, a newer database, a changed migration, a damaged and a locked file are refused, saying what to do", () => {
  const path = folder();
  expect(() => migrate(join(path, "none", "x.db"), [PARENTS], now)).toThrow("folder of the database does not exist");
  const file = join(path, "x.db");
  migrate(file, [PARENTS], now);
  expect(() => migrate(file, [], now)).toThrow("newer version");
  expect(() => migrate(file, [{ ...PARENTS, hash: "other" }], now)).toThrow("was changed after");
  const broken = join(path, "broken.db");
  writeFileSync(broken, "this is no database, whatever its name says".repeat(100));
  expect(() => migrate(broken, [PARENTS], now)).toThrow("damaged");
  const holder = openConnection(file);
  holder.exec("BEGIN EXCLUSIVE");
  expect(() => migrate(file, [PARENTS, migration("0001.sql", "CREATE TABLE c (id INTEGER);")], now)).toThrow("locked");
  holder.exec("ROLLBACK");
  holder.close();
}, 20_000);
