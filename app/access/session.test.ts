import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { days } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import { sessions } from "~db/schema/access.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import { endSessions, findSignedIn, signIn, signOut } from "./session.server";

async function withKarin() {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const org = make.organisation();
  const karin = make.account.coordinator({ organisationId: org.id, name: "Karin" });
  await settle(db, org, karin);
  return { db, karin };
}
const sent = (cookie: string) => cookie.split(";")[0] as string;
const nameOf = async (db: Parameters<typeof findSignedIn>[0], cookie: string, secure = false) =>
  (await findSignedIn(db, secure, sent(cookie)))?.account.name;

test("a session is stored as the hash of its cookie, never as the cookie", async () => {
  const { db, karin } = await withKarin();
  const cookie = sent(await signIn(db, false, karin.id));
  const value = cookie.split("=")[1] as string;
  const stored = await db.read.select().from(sessions);
  expect(stored.map(({ id }) => id)).toEqual([hashOf(value)]);
  expect(JSON.stringify(stored)).not.toContain(value);
});

test("what the database holds opens nothing when it is sent as a cookie", async () => {
  const { db, karin } = await withKarin();
  await signIn(db, false, karin.id);
  const [stored] = await db.read.select().from(sessions);
  expect(await nameOf(db, `nyven=${stored?.id}`)).toBeUndefined();
});

test("the cookie is HttpOnly and Lax, and by https it is bound to the host and Secure", async () => {
  const { db, karin } = await withKarin();
  const plain = await signIn(db, false, karin.id);
  expect(plain).toMatch(/^nyven=.*HttpOnly.*SameSite=Lax/);
  const secure = await signIn(db, true, karin.id);
  expect(secure).toMatch(/^__Host-nyven=/);
  expect(secure).toMatch(/Secure/);
  expect(secure).toMatch(/Path=\//);
  expect(secure).not.toMatch(/Domain/);
  expect(await nameOf(db, secure, true)).toBe("Karin");
});

test("every log-in has an id of its own, and logging out ends one of them", async () => {
  const { db, karin } = await withKarin();
  const [first, second] = [await signIn(db, false, karin.id), await signIn(db, false, karin.id)];
  expect(sent(first)).not.toBe(sent(second));
  await signOut(db, false, sent(first));
  expect([await nameOf(db, first), await nameOf(db, second)]).toEqual([undefined, "Karin"]);
});

test("ending the sessions of an account ends them in every browser, and only its own", async () => {
  const { db, karin } = await withKarin();
  const other = factories({ seed: 2, now: NOW }).account.administrator({ name: "Adam" });
  await settle(db, other);
  const [one, two, adams] = [
    await signIn(db, false, karin.id),
    await signIn(db, false, karin.id),
    await signIn(db, false, other.id),
  ];
  await db.transact((tx) => endSessions(tx, karin.id));
  expect([await nameOf(db, one), await nameOf(db, two), await nameOf(db, adams)]).toEqual([
    undefined,
    undefined,
    "Adam",
  ]);
});

test("a session that has ended is a visitor's, and its row is gone", async () => {
  const { db, karin } = await withKarin();
  const cookie = await signIn(db, false, karin.id);
  const past = new Date(Date.now() - days(1));
  await db.transact((tx) =>
    tx.update(sessions).set({ expiresAt: past }).where(eq(sessions.accountId, karin.id)).returning(),
  );
  expect(await nameOf(db, cookie)).toBeUndefined();
  expect(await db.read.select().from(sessions)).toEqual([]);
});
