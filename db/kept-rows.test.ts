import { asc, eq, like } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { testDatabase } from "~tests/support/database";
import { openDatabase, openMoment, type Reader, type Writer } from "./database.server";
import { keptRows } from "./kept-rows.server";
import { houses } from "./schema/houses.server";
import { organisations } from "./schema/organisations.server";

const NOW = new Date("2026-11-22T09:00:00Z");

const everyHouse = (db: Reader) =>
  db
    .select({
      id: houses.id,
      place: { name: houses.name, latitude: houses.latitude, rooms: houses.rooms, stepFree: houses.stepFree },
      createdAt: houses.createdAt,
    })
    .from(houses)
    .orderBy(asc(houses.name));

/** Three houses, and a kept read of them. */
async function start() {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const names = ["Amager", "Nørrebro", "Valby"];
  await settle(
    db,
    ...names.map((name) => make.house({ id: name, name, latitude: 55.676098123456789, stepFree: true })),
  );
  const listHouses = keptRows([houses], everyHouse);
  const list = () => listHouses(db.read);
  const rename = (id: string, name: string) => (tx: Writer) =>
    tx.update(houses).set({ name }).where(eq(houses.id, id)).returning();
  return { db, make, list, listHouses, rename };
}

test("the rows are those of the select: groups, times, lists, yes and no, nothing, and numbers with all their digits", async () => {
  const { db, list } = await start();
  await db.transact((tx) =>
    tx.update(houses).set({ latitude: null, stepFree: false }).where(eq(houses.id, "Valby")).returning(),
  );
  expect(await list()).toEqual(await everyHouse(db.read));
});

test("a row that an edit left as it was is the same object, and the edited one says what it says now", async () => {
  const { db, list, rename } = await start();
  const before = await list();
  await db.transact(rename("Valby", "Vanløse"));
  const after = await list();
  expect(after.map(({ place }) => place.name)).toEqual(["Amager", "Nørrebro", "Vanløse"]);
  expect([after[0] === before[0], after[1] === before[1], after[2] === before[2]]).toEqual([true, true, false]);
  await db.transact(rename("Amager", "Ørestad"));
  expect((await list()).map(({ id }) => id)).toEqual(["Nørrebro", "Valby", "Amager"]);
  await db.transact((tx) => tx.delete(houses).where(like(houses.name, "V%")).returning());
  expect((await list()).map(({ id }) => id)).toEqual(["Nørrebro", "Amager"]);
});

test("where all rows stayed the list is the same, also when another process wrote", async () => {
  const { db, make, list, rename } = await start();
  const before = await list();
  const other = openDatabase(db.file);
  onTestFinished(() => other.close());
  await settle(other, make.organisation());
  expect(await list()).toBe(before);
  await db.transact(rename("Valby", "Valby"));
  expect(await list()).toBe(before);
  await other.transact(rename("Valby", "Vanløse"));
  expect((await list()).at(-1)?.place.name).toBe("Vanløse");
});

test("what a transaction took back is never read, and inside one and at one moment the file is read as it is there", async () => {
  const { db, list, listHouses, rename } = await start();
  const before = await list();
  const moment = openMoment(db.file);
  onTestFinished(() => moment.close());
  expect(await listHouses(moment.read)).toEqual(before);
  const broken = db.transact(async (tx) => {
    await rename("Valby", "Vanløse")(tx);
    expect((await listHouses(tx)).at(-1)?.place.name).toBe("Vanløse");
    throw new Error("taken back");
  });
  await expect(broken).rejects.toThrow("taken back");
  expect(await list()).toBe(before);
  await db.transact(rename("Valby", "Vanløse"));
  expect(await listHouses(moment.read)).toEqual(before);
});

test("each question has rows of its own, and a table that is not named is refused", async () => {
  const { db } = await start();
  const listOf = keptRows([houses], (reader, name: string) =>
    reader.select({ id: houses.id }).from(houses).where(eq(houses.name, name)),
  );
  expect([await listOf(db.read, "Valby"), await listOf(db.read, "Amager")]).toEqual([
    [{ id: "Valby" }],
    [{ id: "Amager" }],
  ]);
  const forgetful = keptRows([houses], (reader) => reader.select({ id: organisations.id }).from(organisations));
  await expect(forgetful(db.read)).rejects.toThrow("organisations");
});
