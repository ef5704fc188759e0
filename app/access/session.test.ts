import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cleanUp } from "~/features/notifications/clean-up.server";
import { days, hours } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import { sessions } from "~db/schema/access.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import {
  endSessions,
  findEnded,
  findSignedIn,
  PROLONG_AFTER_MS,
  SESSION_LIVES_MS,
  signIn,
  signOut,
} from "./session.server";

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

test("a session that has ended is a visitor's; whose it was is known for a day", async () => {
  const { db, karin } = await withKarin();
  const cookie = await signIn(db, false, karin.id);
  const past = new Date(Date.now() - days(1));
  await db.transact((tx) =>
    tx.update(sessions).set({ expiresAt: past }).where(eq(sessions.accountId, karin.id)).returning(),
  );
  expect(await nameOf(db, cookie)).toBeUndefined();
  expect(await findEnded(db, false, sent(cookie))).toBe(karin.id);
  await cleanUp(db, new Date(Date.now() + hours(1)));
  expect(await db.read.select().from(sessions)).toEqual([]);
});

test("who works with other people's files stays signed in for a working day, a volunteer for two weeks", async () => {
  const { db, karin } = await withKarin();
  const make = factories({ seed: 3, now: NOW });
  const unit = make.volunteer.approved();
  const bente = make.account.volunteer({ volunteerId: unit.id });
  await settle(db, unit, bente);
  for (const [account, lives] of [
    [karin, SESSION_LIVES_MS.staff],
    [bente, SESSION_LIVES_MS.home],
  ] as const) {
    const before = Date.now();
    await signIn(db, false, account.id);
    const [row] = await db.read.select().from(sessions).where(eq(sessions.accountId, account.id));
    const lasts = (row?.expiresAt.getTime() ?? 0) - before;
    expect([account.name, Math.round(lasts / 60_000)]).toEqual([account.name, lives / 60_000]);
  }
});

test("use makes a session last its whole time again", async () => {
  const { db, karin } = await withKarin();
  const cookie = await signIn(db, false, karin.id);
  const soon = new Date(Date.now() + hours(1));
  await db.transact((tx) =>
    tx.update(sessions).set({ expiresAt: soon }).where(eq(sessions.accountId, karin.id)).returning(),
  );
  expect(await nameOf(db, cookie)).toBe("Karin");
  const [row] = await db.read.select().from(sessions);
  expect(row?.expiresAt.getTime()).toBeGreaterThan(Date.now() + SESSION_LIVES_MS.staff - PROLONG_AFTER_MS);
});

test("the warning of the style sheet comes at least ten minutes before a session can end", () => {
  const css = readFileSync("app/styles/shell.css", "utf8");
  const shownAfterMs = (who: string) => 1000 * Number(css.match(`\\[data-session="${who}"\\][^}]*delay: (\\d+)s`)?.[1]);
  for (const who of ["staff", "home"] as const) {
    const least = SESSION_LIVES_MS[who] - PROLONG_AFTER_MS;
    expect(shownAfterMs(who)).toBeLessThanOrEqual(least - PROLONG_AFTER_MS);
    expect(shownAfterMs(who)).toBeGreaterThan(SESSION_LIVES_MS[who] / 2);
  }
});
