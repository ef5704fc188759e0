import { expect, test } from "vitest";
import { minutes } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import { tokens } from "~db/schema/access.server";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import { endTokens, findToken, makeToken, takeToken } from "./tokens.server";

const KEY = { purpose: "answer", subjectId: "match-1", detail: "volunteer", now: NOW, livesMs: minutes(10) } as const;
const later = (ms: number) => new Date(NOW.getTime() + ms);

test("a private link opens what it was made for, and only its hash is stored", async () => {
  const db = testDatabase(NOW);
  const secret = await db.transact((tx) => makeToken(tx, KEY));
  expect(await findToken(db.read, "answer", secret, NOW)).toMatchObject({ subjectId: "match-1", detail: "volunteer" });
  const [stored] = await db.read.select().from(tokens);
  expect(stored?.hash).toBe(hashOf(secret));
  expect(JSON.stringify(stored)).not.toContain(secret);
});

test("a link opens nothing of another kind, nothing when it is too old, and an unknown one nothing at all", async () => {
  const db = testDatabase(NOW);
  const secret = await db.transact((tx) => makeToken(tx, KEY));
  expect(await findToken(db.read, "reset-password", secret, NOW)).toBeNull();
  expect(await findToken(db.read, "answer", secret, later(minutes(10)))).toBeNull();
  expect(await findToken(db.read, "answer", "unknown", NOW)).toBeNull();
  expect(await db.transact((tx) => takeToken(tx, "answer", secret, later(minutes(10))))).toBeNull();
});

test("of two who use a link at the same time one gets it", async () => {
  const db = testDatabase(NOW);
  const secret = await db.transact((tx) => makeToken(tx, KEY));
  const both = await Promise.all([1, 2].map(() => db.transact((tx) => takeToken(tx, "answer", secret, NOW))));
  expect(both.filter((taken) => taken !== null)).toHaveLength(1);
  expect(await findToken(db.read, "answer", secret, NOW)).toBeNull();
});

test("older links to the same thing can be made useless", async () => {
  const db = testDatabase(NOW);
  const [first, other] = await db.transact(async (tx) => [
    await makeToken(tx, KEY),
    await makeToken(tx, { ...KEY, subjectId: "match-2" }),
  ]);
  await db.transact((tx) => endTokens(tx, "answer", "match-1", NOW));
  expect(await findToken(db.read, "answer", first as string, NOW)).toBeNull();
  expect(await findToken(db.read, "answer", other as string, NOW)).not.toBeNull();
});
