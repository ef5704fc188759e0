import { AsyncLocalStorage } from "node:async_hooks";
import SQLite from "better-sqlite3";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { drizzle, type SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import { asTexts } from "./row-texts.server";
import * as schema from "./schema/all.server";
import { countTableVersions, type TableVersions } from "./table-versions.server";

/** What a query is given: the reading connection, or the writing one inside a transaction. */
export type Reader = SqliteRemoteDatabase<typeof schema> & {
  /** What `kept` asks. Not there where what is read changes without a commit (inside a transaction) or never does. */
  readonly versions?: TableVersions;
  /** What a select finds, a JSON list a row (row-texts.server.ts); there where `versions` is. */
  readonly texts?: (select: { sql: string; params: unknown[] }) => readonly string[];
};
/** Only `transact` hands one out: a verb that takes a Writer can only run inside a transaction. */
export type Writer = Reader & {
  readonly __writer: true;
  /** Says a word to those who listen (`Database.hear`), once this transaction is committed and never if it is not. */
  announce(word: string): void;
};

export type Database = {
  /** The reading connection; it cannot write. Sees what was committed. */
  read: Reader;
  /**
   * The only way to write: one transaction at a time, all or nothing. Nothing slow inside: no network, no mail, no
   * password hashing. A `transact` inside a `transact` throws.
   */
  transact<T>(run: (tx: Writer) => Promise<T>): Promise<T>;
  /**
   * Listens to what transactions of this process announce. The listener is called before the one who wrote gets an
   * answer, so whoever reads after a write sees what it changed. Gives back a way to stop listening.
   */
  hear(listener: (word: string) => void): () => void;
  /** A number that is another one after another process has written to the file; what this process writes leaves it. */
  othersVersion(): number;
  close(): void;
};

const BUSY_TIMEOUT_MS = 5000;
const STATEMENTS_KEPT = 500;
const TABLES = new Set(Object.values(schema).flatMap((part) => (is(part, SQLiteTable) ? [getTableName(part)] : [])));

/** Opens one connection with every pragma that safety asks for. better-sqlite3 falls to synchronous=NORMAL in WAL unless told. */
export function openConnection(file: string): SQLite.Database {
  const connection = new SQLite(file, { timeout: BUSY_TIMEOUT_MS });
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("secure_delete = ON");
  return connection;
}

/** Opens the database file with one writer and one reader. The file must be migrated already (migrate.server.ts). */
export function openDatabase(file: string): Database {
  const writing = openConnection(file);
  const reading = openConnection(file);
  reading.pragma("query_only = ON");
  const dataVersion = writing.prepare("PRAGMA data_version").pluck();
  const othersVersion = () => dataVersion.get() as number;
  const counted = countTableVersions(othersVersion, TABLES);
  const texts = textsOf(reading, counted.onRead);
  const read: Reader = Object.assign(through(reading, counted.onRead), { versions: counted.versions, texts });
  // One transaction runs at a time, so one list of words is enough.
  let announced: string[] = [];
  const announce = (word: string) => void announced.push(word);
  const writer = Object.assign(through(writing, counted.onWrite), { announce }) as Writer;
  const listeners = new Set<(word: string) => void>();
  const inTransaction = new AsyncLocalStorage<true>();
  const oneAtATime = queue();
  const transaction = async <T>(run: (tx: Writer) => Promise<T>): Promise<T> => {
    announced = [];
    counted.begun();
    const value = await allOrNothing(writing, () => run(writer));
    counted.committed();
    // Outside the transaction that is over: what a listener starts may write.
    inTransaction.exit(() => {
      for (const word of new Set(announced)) for (const listener of listeners) listener(word);
    });
    return value;
  };

  return {
    read,
    transact(run) {
      if (inTransaction.getStore()) throw new Error("transact was called inside transact");
      return oneAtATime(() => inTransaction.run(true, () => transaction(run)));
    },
    hear(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    othersVersion,
    close() {
      reading.close();
      writing.close();
    },
  };
}

/**
 * Opens the database file for reading alone, as it is at this moment: what is written afterwards is not seen. For a
 * thread of its own, which must not ask the server's connections.
 */
export function openMoment(file: string): { read: Reader; close(): void } {
  const connection = openConnection(file);
  connection.pragma("query_only = ON");
  connection.exec("BEGIN");
  return { read: through(connection), close: () => void connection.close() };
}

async function allOrNothing<T>(connection: SQLite.Database, run: () => Promise<T>): Promise<T> {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const value = await run();
    connection.exec("COMMIT");
    return value;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

type Prepared = { statement: SQLite.Statement; before: (() => void) | undefined };
type Watch = (statement: SQLite.Statement) => Prepared["before"];

/** Prepares each statement once. */
function preparing(make: (sql: string) => SQLite.Statement, watch?: Watch): (sql: string) => Prepared {
  const statements = new Map<string, Prepared>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const statement = make(sql);
    const prepared = { statement, before: watch?.(statement) };
    statements.set(sql, prepared);
    return prepared;
  };
}

function textsOf(connection: SQLite.Database, watch: Watch): NonNullable<Reader["texts"]> {
  const prepare = preparing((sql) => asTexts(connection, sql), watch);
  return ({ sql, params }) => {
    const { statement, before } = prepare(sql);
    before?.();
    return statement.all(...params) as string[];
  };
}

/**
 * Drizzle's async face over a synchronous connection: the same calls as on PostgreSQL.
 * @param watch looks at each new statement and says what to do before each of its runs
 */
function through(connection: SQLite.Database, watch?: Watch): Reader {
  const prepare = preparing((sql) => connection.prepare(sql), watch);
  return drizzle(
    async (sql, params, method) => {
      const { statement, before } = prepare(sql);
      before?.();
      if (method === "run" || !statement.reader) {
        statement.run(...params);
        return { rows: [] };
      }
      const rows = statement.raw().all(...params) as unknown[][];
      return { rows: method === "get" ? (rows[0] as unknown[]) : rows };
    },
    { schema },
  );
}

/** Runs what it is given one after the other, whether the one before failed or not. */
function queue(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run, run);
    last = mine.catch(() => {});
    return mine;
  };
}

/** Whether an error is the database refusing a second row where only one may be. */
export function isTaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}
