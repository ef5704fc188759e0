import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Database, openDatabase } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { signUps } from "~db/schema/activities.server";
import { families, familyAdults, volunteerAdults } from "~db/schema/people.server";
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
    const canaries = db ? await listCanaries(db) : [];
    db?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
    if (server)
      expect([...personalIn(server.log()), ...canaries.filter((one) => server.log().includes(one))]).toEqual([]);
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

/** Everything about people that the town knows at the end of its journeys: names, telephone numbers, addresses of mail. */
async function listCanaries(db: Database): Promise<string[]> {
  const rows = [
    ...(await db.read.select({ name: accounts.name, phone: accounts.phone, email: accounts.email }).from(accounts)),
    ...(await db.read
      .select({ name: familyAdults.name, phone: familyAdults.phone, email: familyAdults.email })
      .from(familyAdults)),
    ...(await db.read
      .select({ name: volunteerAdults.name, phone: volunteerAdults.phone, email: volunteerAdults.email })
      .from(volunteerAdults)),
    ...(await db.read.select({ name: signUps.name, phone: signUps.phone, email: signUps.email }).from(signUps)),
    ...(await db.read.select({ name: families.name }).from(families)),
  ];
  const words = rows.flatMap((row) => Object.values(row)).filter((word) => typeof word === "string");
  // A word of two letters stands in any log.
  return [...new Set(words)].filter((word) => word.length > 3);
}

export type Seed = (db: Database, now: Date) => Promise<unknown>;

/** What no line of the log may hold: an address of mail, a key to a private link, a question after a path. */
export function personalIn(log: string): string[] {
  return log.split("\n").filter((line) => {
    const withoutPackages = line.replace(/node_modules\/@[\w./-]+/g, "");
    return /[\w.+-]+@[\w-]+\.\w+|[\w-]{43}|"path":"[^"]*\?/.test(withoutPackages);
  });
}
