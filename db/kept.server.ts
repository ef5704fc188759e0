import { getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Reader } from "./database.server";

/** What a kept read may be asked with: values that JSON tells apart. */
export type Askable =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | readonly Askable[]
  | { readonly [name: string]: Askable };
export type Shared<T> = T extends readonly (infer Row)[] ? readonly Readonly<Row>[] : Readonly<T>;
type Found<T> = { version: number; value: Promise<Shared<T>> };

/** Different questions to one read; the oldest answer goes first. */
const MOST_KEPT = 100;

/**
 * Keeps what a read found until anybody commits a write to one of the tables it reads. What it gives is shared by all who
 * ask: readonly by its type, and frozen but in production. Inside a transaction, and where the file is read as it was at
 * one moment, nothing is kept.
 * @param tables every table the read asks; asking another one throws
 * @param read asks the database only, and only about its arguments
 */
export function kept<A extends readonly Askable[], T>(
  tables: readonly SQLiteTable[],
  read: (db: Reader, ...asked: A) => Promise<T>,
): (db: Reader, ...asked: A) => Promise<Shared<T>> {
  const names = tables.map(getTableName);
  const foundBy = new WeakMap<Reader, Map<string, Found<T>>>();
  return (db, ...asked) => {
    const { versions } = db;
    if (!versions) return read(db, ...asked) as Promise<Shared<T>>;
    const found = foundBy.get(db) ?? new Map<string, Found<T>>();
    foundBy.set(db, found);
    const key = JSON.stringify(asked);
    // Taken before the read starts: what is committed meanwhile makes the answer old, whether it was seen or not.
    const version = versions.of(names);
    const known = found.get(key);
    if (known?.version === version) return known.value;
    const value = versions.only(names, async () => frozen(await read(db, ...asked)) as Shared<T>);
    put(found, key, { version, value });
    value.catch(() => found.get(key)?.value === value && found.delete(key));
    return value;
  };
}

function put<T>(found: Map<string, Found<T>>, key: string, answer: Found<T>): void {
  found.delete(key);
  found.set(key, answer);
  const [oldest] = found.keys();
  if (found.size > MOST_KEPT && oldest !== undefined) found.delete(oldest);
}

/** Making hundreds of rows unchangeable costs as much as reading half of them: done wherever it can find a mistake of ours. */
const FREEZES = process.env.NODE_ENV !== "production";

/** Freezes rows and what is in them; a Date cannot be frozen. */
function frozen<T>(value: T): T {
  if (!FREEZES || typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
