import { expect, test } from "vitest";
import { minutes } from "~/foundation/clock";
import { accounts, sessions, tokens } from "~db/schema/access.server";
import { outbox } from "~db/schema/outbox.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, NOW, testHouse } from "~tests/support/house";
import { linkSentTo, newestMessage } from "~tests/support/messages";
import { askForPasswordReset } from "./ask-for-password-reset.server";
import { askToSignIn } from "./ask-to-sign-in.server";
import { changeEmail } from "./change-email.server";
import { homeOf, safeNext } from "./home-of";
import { logIn } from "./log-in.server";
import { hashPassword, passwordFits } from "./passwords.server";
import { findAccountByEmail, listRoles } from "./queries.server";
import { resetPassword } from "./reset-password.server";
import { signInByCode } from "./sign-in-by-code.server";
import { signInByLink } from "./sign-in-by-link.server";
import { verifyEmail } from "./verify-email.server";

const PASSWORD = "rolig grøn bænk";
const PHONE = "+4520123456";
const later = (ms: number) => new Date(NOW.getTime() + ms);

async function withKarin() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const org = make.organisation();
  const passwordHash = await hashPassword(PASSWORD);
  const karin = make.account.coordinator({ organisationId: org.id, email: "karin@example.org", passwordHash });
  const family = make.family.waiting({
    organisationId: org.id,
    matchTypeIds: [org.matchTypeId],
    adults: [{ name: "Amal", phone: PHONE, language: "ar" }],
  });
  await settle(house.db, org, karin, family);
  const { db, keys } = house;
  const origin = "https://nyven.example";
  const ask = (contact: string, address = "1.2.3.4") =>
    askToSignIn(db, keys, { contact, language: "da", address, origin, once: null, now: NOW });
  const enter = (password: string, email = "karin@example.org", address = "1.2.3.4") =>
    logIn(db, { email, password, address, now: NOW });
  return { house, db, keys, origin, karin, family, ask, enter };
}

test("the right password opens, a wrong one and an unknown address get the same answer", async () => {
  const { karin, enter } = await withKarin();
  expect(await enter(PASSWORD)).toEqual({ ok: true, value: { accountId: karin.id } });
  const wrong = await enter("rolig grøn bord");
  expect(wrong).toEqual({ ok: false, reason: "wrong" });
  expect(await enter(PASSWORD, "nobody@example.org")).toEqual(wrong);
});

test("an unknown address costs a whole argon2 check too", async () => {
  expect(await passwordFits(null, PASSWORD)).toBe(false);
  expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("after eight wrong tries one waits, and is told how long; another address is not kept out", async () => {
  const { enter, karin } = await withKarin();
  for (let i = 0; i < 8; i++) expect(await enter("wrong")).toMatchObject({ reason: "wrong" });
  const answer = await enter(PASSWORD);
  expect(answer).toMatchObject({ ok: false, reason: "wait" });
  expect((answer as { waitMs: number }).waitMs).toBeLessThanOrEqual(minutes(15));
  expect(await enter("wrong", "other@example.org")).toMatchObject({ reason: "wrong" });
  expect(karin.id).toBeTruthy();
});

test("a family gets a code and a link by text in its own language; the code opens once, in that browser, and ends the link", async () => {
  const { db, keys, family, ask } = await withKarin();
  const { browser } = await ask("20 12 34 56");
  const { facts, language, channel } = await newestMessage(db, PHONE);
  expect([language, channel]).toEqual(["ar", "text"]);
  const code = String(facts.code);
  expect(await signInByCode(db, keys, { browser: "another", code, now: NOW })).toEqual({ ok: false, reason: "code" });
  const answer = await signInByCode(db, keys, { browser, code, now: NOW });
  if (!answer.ok) throw new Error("the code did not open");
  expect(await listRoles(db.read, answer.value.accountId)).toMatchObject([
    { role: "family-adult", familyId: family.id },
  ]);
  expect((await signInByCode(db, keys, { browser, code, now: NOW })).ok).toBe(false);
  const secret = String(facts.link).split("/").at(-1) as string;
  expect(await signInByLink(db, { secret, now: NOW })).toEqual({ ok: false, reason: "link-old" });
});

test("a code ends after ten minutes, and after five wrong tries", async () => {
  const { db, keys, ask } = await withKarin();
  const first = await ask(PHONE);
  const code = String((await newestMessage(db, PHONE)).facts.code);
  expect((await signInByCode(db, keys, { browser: first.browser, code, now: later(minutes(10)) })).ok).toBe(false);
  const wrong = code === "000000" ? "111111" : "000000";
  for (let i = 0; i < 4; i++) await signInByCode(db, keys, { browser: first.browser, code: wrong, now: NOW });
  expect((await signInByCode(db, keys, { browser: first.browser, code, now: NOW })).ok).toBe(false);
});

test("an unknown number gets the same answer, and nothing is sent; three messages are enough for a quarter of an hour", async () => {
  const { db, ask } = await withKarin();
  expect((await ask("99 99 99 99")).browser).toHaveLength(43);
  expect(await db.read.select().from(outbox)).toEqual([]);
  for (let i = 0; i < 5; i++) expect((await ask(PHONE)).browser).toHaveLength(43);
  expect(await db.read.select().from(outbox)).toHaveLength(3);
});

test("whoever works at a desk is pointed to the password: a text message never opens a desk", async () => {
  const { db, ask } = await withKarin();
  const make = factories({ seed: 5, now: NOW });
  const [karin] = await db.read.select().from(accounts);
  const unit = make.volunteer.approved({ adults: [{ phone: "+4530303030", accountId: karin?.id as string }] });
  await settle(db, unit);
  await ask("+4530303030");
  expect((await newestMessage(db, "+4530303030")).message).toBe("sign-in-with-password");
  expect(await db.read.select().from(tokens)).toEqual([]);
});

test("a protected, withdrawn or moved-out person is not written to", async () => {
  const { db, ask } = await withKarin();
  const make = factories({ seed: 6, now: NOW });
  await settle(
    db,
    make.family.withdrawn({ adults: [{ phone: "+4540404040" }] }),
    make.family.waiting({ protectedFor: ["a", "b"], adults: [{ phone: "+4550505050" }] }),
    make.family.waiting({ adults: [{ phone: "+4560606060", leftAt: NOW }] }),
  );
  for (const phone of ["+4540404040", "+4550505050", "+4560606060"]) await ask(phone, phone);
  expect(await db.read.select().from(outbox)).toEqual([]);
});

test("a new password by link signs out everywhere, works once, and the owner is told", async () => {
  const { house, db, origin, karin, enter } = await withKarin();
  await cookieOf(house, karin.id);
  const asked = { language: "da", address: "1.2.3.4", origin, now: NOW };
  await askForPasswordReset(db, { ...asked, email: "nobody@example.org" });
  expect(await db.read.select().from(outbox)).toEqual([]);
  await askForPasswordReset(db, { ...asked, email: "karin@example.org" });
  const secret = (await linkSentTo(db, "karin@example.org")).split("/").at(-1) as string;
  expect(await resetPassword(db, { secret, password: "en ny sætning", now: later(minutes(60)) })).toMatchObject({
    reason: "link-old",
  });
  expect((await resetPassword(db, { secret, password: "en ny sætning", now: NOW })).ok).toBe(true);
  expect(await db.read.select().from(sessions)).toEqual([]);
  expect((await resetPassword(db, { secret, password: "en tredje", now: NOW })).ok).toBe(false);
  expect((await enter(PASSWORD)).ok).toBe(false);
  expect((await enter("en ny sætning")).ok).toBe(true);
  expect((await newestMessage(db, "karin@example.org", "password-changed")).message).toBe("password-changed");
});

test("a new address counts when its owner followed the link; one that somebody else has by then does not", async () => {
  const { db, origin, karin } = await withKarin();
  const by = { accountId: karin.id, now: NOW };
  const what = { email: "new@example.org", password: PASSWORD, origin };
  expect(await changeEmail(db, by, { ...what, password: "wrong" })).toEqual({ ok: false, reason: "wrong" });
  await changeEmail(db, by, what);
  expect((await findAccountByEmail(db.read, "karin@example.org"))?.pendingEmail).toBe("new@example.org");
  const secret = (await linkSentTo(db, "new@example.org")).split("/").at(-1) as string;
  await settle(db, factories({ seed: 8, now: NOW }).account.host({ email: "new@example.org", houseId: "h" }));
  expect(await verifyEmail(db, { secret, now: NOW })).toEqual({ ok: false, reason: "link-old" });
  expect((await findAccountByEmail(db.read, "karin@example.org"))?.id).toBe(karin.id);
});

test("each role has its first page, and only a path of this site is a way on after log-in", () => {
  expect(homeOf([{ role: "volunteer" }, { role: "coordinator" }], "da")).toBe("/desk");
  expect(homeOf([{ role: "family-adult" }], "ar")).toBe("/ar/family/own");
  expect(homeOf([], "en")).toBe("/en/account");
  expect(safeNext("/desk/families/9f-1")).toBe("/desk/families/9f-1");
  for (const bad of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/desk\n",
    "javascript:x",
    "",
    null,
    "/da/log-out",
  ]) {
    expect(safeNext(bad)).toBeNull();
  }
});
