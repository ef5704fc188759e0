import { asc, eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "~tests/support/database";
import { openConnection, openDatabase, openMoment, type Reader, type Writer } from "./database.server";
import { kept } from "./kept.server";
import { organisations } from "./schema/all.server";
import { houses } from "./schema/houses.server";

const NOW = new Date("2026-11-22T09:00:00Z");
const rowOf = (id: string) => ({ id, name: "Nord", phone: "00 00 00 00", createdAt: NOW });
const add = (id: string) => (tx: Writer) => tx.insert(organisations).values(rowOf(id)).returning();
const rename = (name: string) => (tx: Writer) => tx.update(organisations).set({ name }).returning();

const namesIn = (db: Reader, from: string) =>
  db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, from))
    .orderBy(asc(organisations.id));

/** A file with one organisation, a kept read of its name, and how often the file was asked. */
async function start() {
  const db = testDatabase(NOW);
  await db.transact(add("o1"));
  let asked = 0;
  const listNames = kept([organisations], async (reader, id: string) => {
    asked += 1;
    return namesIn(reader, id);
  });
  const nameIn = async (reader: Reader) => (await listNames(reader, "o1")).map(({ name }) => name).join();
  return { db, listNames, nameIn, asked: () => asked };
}

test("the same question is read once, another one for itself", async () => {
  const { db, listNames, asked } = await start();
  const [first, second] = await Promise.all([listNames(db.read, "o1"), listNames(db.read, "o1")]);
  expect(first).toEqual([{ name: "Nord" }]);
  expect(second).toBe(first);
  expect(await listNames(db.read, "o2")).toEqual([]);
  expect(asked()).toBe(2);
});

test("a commit to its table makes the answer old, whether it adds, changes or deletes", async () => {
  const { db, nameIn } = await start();
  expect(await nameIn(db.read)).toBe("Nord");
  await db.transact(rename("Syd"));
  expect(await nameIn(db.read)).toBe("Syd");
  await db.transact((tx) =>
    tx
      .insert(organisations)
      .values(rowOf("o1"))
      .onConflictDoUpdate({ target: organisations.id, set: { name: "Vest" } }),
  );
  expect(await nameIn(db.read)).toBe("Vest");
  await db.transact((tx) => tx.delete(organisations).returning());
  expect(await nameIn(db.read)).toBe("");
});

test("a commit to another table leaves the answer, and so does a transaction that only looks", async () => {
  const { db, listNames } = await start();
  const before = await listNames(db.read, "o1");
  await db.transact((tx) => tx.update(houses).set({ name: "Huset" }).returning());
  await db.transact((tx) => namesIn(tx, "o1"));
  expect(await listNames(db.read, "o1")).toBe(before);
});

test("what another process writes is seen, whichever table it wrote to", async () => {
  const { db, nameIn, asked } = await start();
  expect(await nameIn(db.read)).toBe("Nord");
  const other = openDatabase(db.file);
  onTestFinished(() => other.close());
  await other.transact(rename("Syd"));
  expect(await nameIn(db.read)).toBe("Syd");
  expect(await nameIn(db.read)).toBe("Syd");
  expect(asked()).toBe(2);
});

test("inside a transaction nothing is kept, and what it takes back is never shown", async () => {
  const { db, nameIn } = await start();
  const broken = db.transact(async (tx) => {
    expect(await nameIn(tx)).toBe("Nord");
    await rename("Syd")(tx);
    expect(await nameIn(tx)).toBe("Syd");
    expect(await nameIn(db.read)).toBe("Nord");
    throw new Error("taken back");
  });
  await expect(broken).rejects.toThrow("taken back");
  expect(await nameIn(db.read)).toBe("Nord");
});

test("what is committed while a read is under way makes its answer old", async () => {
  const { db } = await start();
  const [reached, goOn] = [gate(), gate()];
  const slowly = kept([organisations], async (reader) => {
    const rows = await namesIn(reader, "o1");
    reached.open();
    await goOn.opened;
    return rows;
  });
  const early = slowly(db.read);
  await reached.opened;
  await db.transact(rename("Syd"));
  const late = slowly(db.read);
  goOn.open();
  expect(await early).toEqual([{ name: "Nord" }]);
  expect(await late).toEqual([{ name: "Syd" }]);
  expect(await slowly(db.read)).toEqual([{ name: "Syd" }]);
});

test("a file that is read as it was at one moment stays as it was", async () => {
  const { db, nameIn } = await start();
  const moment = openMoment(db.file);
  onTestFinished(() => moment.close());
  expect(await nameIn(moment.read)).toBe("Nord");
  await db.transact(rename("Syd"));
  expect(await nameIn(moment.read)).toBe("Nord");
  expect(await nameIn(db.read)).toBe("Syd");
});

test("what is shared cannot be changed, and a read that failed is tried again", async () => {
  const { db, listNames } = await start();
  const [row] = (await listNames(db.read, "o1")) as { name: string }[];
  expect(() => Object.assign(row as object, { name: "Øst" })).toThrow(TypeError);
  let turn = 0;
  const fails = kept([organisations], async () => {
    turn += 1;
    if (turn === 1) throw new Error("broken");
    return turn;
  });
  await expect(fails(db.read)).rejects.toThrow("broken");
  expect(await fails(db.read)).toBe(2);
});

test("a read that asks a table it does not name is refused, also where it asks through another one", async () => {
  const { db, nameIn } = await start();
  const forgetful = kept([houses], async (reader) => namesIn(reader, "o1"));
  await expect(forgetful(db.read)).rejects.toThrow("organisations");
  const through = kept([houses], nameIn);
  await nameIn(db.read);
  await expect(through(db.read)).rejects.toThrow("organisations");
});

test("no more than a hundred answers of one read are kept", async () => {
  const { db, listNames, asked } = await start();
  for (let i = 0; i < 101; i += 1) await listNames(db.read, `o${i}`);
  await listNames(db.read, "o100");
  expect(asked()).toBe(101);
  await listNames(db.read, "o0");
  expect(asked()).toBe(102);
});

test("no table writes to another by itself: there are no triggers and no cascades", () => {
  const { file } = testDatabase(NOW);
  const connection = openConnection(file);
  onTestFinished(() => void connection.close());
  const rows = (sql: string) => connection.prepare(sql).pluck().all();
  expect(rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")).toEqual([]);
  const does =
    "SELECT DISTINCT f.on_update || ', ' || f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f";
  expect(rows(does)).toEqual(["NO ACTION, NO ACTION"]);
});

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}
