import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "~tests/support/database";
import { isTaken, openConnection } from "./database.server";
import { accounts, organisations } from "./schema/all.server";

const at = new Date("2026-03-29T01:30:00.123Z");
const organisation = (id: string) => ({ id, name: "Æbleø ‮x", phone: "00 00 00 00", createdAt: at });

test("what is written comes back as it was: instants, yes and no, Danish letters", async () => {
  const db = testDatabase();
  await db.transact((tx) => tx.insert(organisations).values(organisation("o1")).returning());
  const [row] = await db.read.select().from(organisations);
  expect(row).toEqual({ ...organisation("o1"), open: true });
});

test("a transaction that fails after an await leaves nothing", async () => {
  const db = testDatabase();
  const failing = db.transact(async (tx) => {
    await tx.insert(organisations).values(organisation("o1")).returning();
    await new Promise((resolve) => setTimeout(resolve, 5));
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(await db.read.select().from(organisations)).toEqual([]);
});

test("a transaction that fails does not undo another one that was asked for meanwhile", async () => {
  const db = testDatabase();
  const failing = db.transact(async (tx) => {
    await tx.insert(organisations).values(organisation("o1")).returning();
    await new Promise((resolve) => setTimeout(resolve, 5));
    throw new Error("broken");
  });
  const other = db.transact((tx) => tx.insert(organisations).values(organisation("o2")).returning());
  await expect(failing).rejects.toThrow("broken");
  await other;
  expect((await db.read.select().from(organisations)).map((row) => row.id)).toEqual(["o2"]);
});

test("a transaction inside a transaction is refused", async () => {
  const db = testDatabase();
  await expect(db.transact(() => db.transact(async () => 1))).rejects.toThrow("inside transact");
});

test("the reading connection cannot write", async () => {
  const db = testDatabase();
  await expect(db.read.insert(organisations).values(organisation("o1")).returning()).rejects.toThrow();
});

test("every connection syncs in full and checks foreign keys, also after the first write", async () => {
  const db = testDatabase();
  const connection = openConnection(db.file);
  connection.exec("INSERT INTO organisations (id, name, phone, created_at) VALUES ('o1', 'x', 'x', 0)");
  expect(connection.pragma("synchronous", { simple: true })).toBe(2);
  expect(connection.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(connection.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(connection.pragma("secure_delete", { simple: true })).toBe(1);
  expect(connection.pragma("busy_timeout", { simple: true })).toBe(5000);
  connection.close();
});

test("a second row where only one may be is told apart from other errors", async () => {
  const db = testDatabase();
  const account = { id: "a1", name: "Karin", email: "karin@example.org", createdAt: at };
  await db.transact((tx) => tx.insert(accounts).values(account).returning());
  const again = await db
    .transact((tx) =>
      tx
        .insert(accounts)
        .values({ ...account, id: "a2" })
        .returning(),
    )
    .catch((e) => e);
  expect(isTaken(again)).toBe(true);
  expect(isTaken(new Error("other"))).toBe(false);
});

test("a word that is not in the vocabulary is refused by the database itself", async () => {
  const db = testDatabase();
  await db.transact((tx) => tx.insert(accounts).values({ id: "a1", name: "Karin", createdAt: at }).returning());
  const { roles } = await import("./schema/all.server");
  const row = { id: "r1", accountId: "a1", role: "king" as "lead", grantedAt: at };
  await expect(db.transact((tx) => tx.insert(roles).values(row).returning())).rejects.toThrow();
});

test("of fifty updates at once on one version exactly one wins", async () => {
  const db = testDatabase();
  await db.transact((tx) => tx.insert(organisations).values(organisation("o1")).returning());
  const { and } = await import("drizzle-orm");
  const rename = (name: string) =>
    db.transact((tx) =>
      tx
        .update(organisations)
        .set({ name })
        .where(and(eq(organisations.id, "o1"), eq(organisations.name, "Æbleø ‮x")))
        .returning(),
    );
  const all = await Promise.all(Array.from({ length: 50 }, (_, i) => rename(`n${i}`)));
  expect(all.filter((rows) => rows.length === 1)).toHaveLength(1);
});
