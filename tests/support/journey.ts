import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Database, openDatabase } from "~db/database.server";
import { launchBrowser } from "./browser";
import { type BuiltServer, startBuiltServer } from "./built-server";
import { enterTown, type Visitor, type VisitorWishes } from "./visitor";

export type Town = {
  /** `http://localhost:PORT` of the built server. */
  readonly origin: string;
  /** The server's own database file, opened a second time: to seed, and to see what came of it. */
  readonly db: Database;
  /** A person with a browser of their own: own cookies, own language, own width. */
  visitor(wishes?: VisitorWishes): Promise<Visitor>;
  /** What the server has written so far, log and errors. */
  log(): string;
};

/**
 * Builds a town for the journeys of one file: the built server with a new database, and one browser. Call it at the top
 * of the file, then in each test `const anna = await town.visitor()`, `anna.visit("/da")`, `anna.page.getByRole(...)`.
 * A test fails by itself when a page logs an error, breaks, asks another host for anything, or a request ends in 5xx.
 * @param seed what the database holds before the first test; `settings` are the server's, such as `{ DEMO: "yes" }`
 */
export function openTown({ seed, settings = {} }: { seed?: Seed; settings?: Record<string, string> } = {}): Town {
  let folder: string;
  let server: BuiltServer;
  let browser: Browser;
  let db: Database;
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "nyven-journey-"));
    const files = { DATABASE_FILE: join(folder, "town.db"), KEY_FILE: join(folder, "keys.json") };
    [server, browser] = await Promise.all([startBuiltServer({ ...files, ...settings }), launchBrowser()]);
    db = openDatabase(files.DATABASE_FILE);
    await seed?.(db, new Date());
  });

  afterEach(async () => {
    const troubles = visitors.flatMap((visitor) => visitor.troubles);
    await Promise.all(visitors.map(({ page }) => page.context().close()));
    visitors = [];
    expect(troubles).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    db?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
    if (server) expect(personalIn(server.log())).toEqual([]);
  });

  return {
    get origin() {
      return server.origin;
    },
    get db() {
      return db;
    },
    log: () => server.log(),
    async visitor(wishes = {}) {
      const visitor = await enterTown({ browser, origin: server.origin, db, ...wishes });
      visitors.push(visitor);
      return visitor;
    },
  };
}

export type Seed = (db: Database, now: Date) => Promise<unknown>;

/** What no line of the log may hold: an address of mail, a key to a private link, a question after a path. */
export function personalIn(log: string): string[] {
  return log.split("\n").filter((line) => {
    const withoutPackages = line.replace(/node_modules\/@[\w./-]+/g, "");
    return /[\w.+-]+@[\w-]+\.\w+|[\w-]{43}|"path":"[^"]*\?/.test(withoutPackages);
  });
}
