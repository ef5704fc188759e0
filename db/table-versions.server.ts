import { AsyncLocalStorage } from "node:async_hooks";
import type { Statement } from "better-sqlite3";

/** What a read must know so that its result can be kept until one of its tables is written. */
export type TableVersions = {
  /** A number that is another one after anybody, this process or another, committed a write to one of the tables. */
  of(tables: readonly string[]): number;
  /** Runs a read that names its tables: asking another one throws, for its writes would go unnoticed. */
  only<T>(tables: readonly string[], read: () => Promise<T>): Promise<T>;
};

const ANY = "";
/** There are no triggers and no cascades (tested). What is written otherwise counts for all tables. */
const WRITES_ONE_TABLE = /^(?:insert into|update|delete from) "([^"]+)"/;
const READS = /\b(?:from|join) "([^"]+)"/g;

/**
 * Counts, per table, the commits that wrote to it.
 * @param othersVersion is another number after another connection has committed, whatever it wrote
 */
export function countTableVersions(othersVersion: () => number, tables: ReadonlySet<string>) {
  const commits = new Map<string, number>();
  let commitsToAny = 0;
  let others = othersVersion();
  let written = new Set<string>();
  const named = new AsyncLocalStorage<readonly string[]>();
  const mustBeNamed = (read: readonly string[]) => {
    const allowed = named.getStore();
    const unnamed = allowed && read.find((table) => !allowed.includes(table));
    if (unnamed) throw new Error(`A kept read asks the table ${unnamed} and does not name it.`);
  };

  const versions: TableVersions = {
    of(asked) {
      mustBeNamed(asked);
      const now = othersVersion();
      if (now !== others) commitsToAny += 1;
      others = now;
      return asked.reduce((sum, table) => sum + (commits.get(table) ?? 0), commitsToAny);
    },
    only: (asked, read) => named.run(asked, read),
  };
  return {
    versions,
    /** What to do each time a statement of a transaction runs: its write counts once that is committed. */
    onWrite({ source, readonly }: Statement) {
      const table = WRITES_ONE_TABLE.exec(source)?.[1] ?? ANY;
      return readonly ? undefined : () => void written.add(table);
    },
    /** What to do each time a statement outside of one runs: its tables are held against the named ones. */
    onRead({ source }: Statement) {
      const read = [...source.matchAll(READS)].flatMap(([, table = ""]) => (tables.has(table) ? [table] : []));
      return () => mustBeNamed(read);
    },
    begun() {
      written = new Set();
    },
    committed() {
      if (written.has(ANY)) commitsToAny += 1;
      for (const table of written) commits.set(table, (commits.get(table) ?? 0) + 1);
    },
  };
}
