import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "~db/database.server";
import { listMigrations, migrate } from "~db/migrate.server";

/** A new real database file of this test's own; gone when the test ends. */
export function testDatabase(now = new Date("2026-11-22T09:00:00Z")): Database & { file: string } {
  const folder = mkdtempSync(join(tmpdir(), "nyven-"));
  const file = join(folder, "test.db");
  migrate(file, listMigrations(), now);
  const db = openDatabase(file);
  onTestFinished(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...db, file };
}
