import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashPassword } from "~/access/password.server";
import { hasSession } from "~/access/session.server";
import { offerToHost } from "~/features/activities/host-date.server";
import { findLink } from "~/features/matching/answer-page-queries.server";
import { listPool } from "~/features/matching/pool-queries.server";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { sendDue } from "~/features/notifications/sender.server";
import { action as blockAction, loader as blockLoader } from "~/routes/coordinator/block";
import { action as concernAction } from "~/routes/session/concern";
import { action as logIn } from "~/routes/session/log-in";
import { loader as ownHome } from "~/routes/volunteer/own-home";
import { accounts } from "~db/schema/access.server";
import { hostings } from "~db/schema/activities.server";
import { blocks, concerns } from "~db/schema/follow-up.server";
import { barredPairs, matches } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { families, volunteers } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf } from "~tests/support/house";
import { lastLink, proposedIn } from "~tests/support/matching";
import { type TownWithDesk, townWithDesk } from "~tests/support/safety";

type Somebody = { id: string };

async function press(town: TownWithDesk, who: Somebody, form: Record<string, string>, adultId = town.bente.adultId) {
  const params = { side: adultId === town.family.adultId ? "family" : "volunteer", adult: adultId };
  const path = `/desk/block/${params.side}/${adultId}`;
  const cookie = await cookieOf(town.house, who.id);
  return blockAction(posting(town.house, path, form, { params, cookie })).catch((thrown: Response) => thrown);
}
const block = (town: TownWithDesk, adultId?: string) => press(town, town.karin, { do: "block" }, adultId);
const one = async <T>(rows: Promise<T[]>): Promise<T> => (await rows)[0] as T;

test("a block stops match, messages and links at once, and the next page says paused", async () => {
  const town = await townWithDesk();
  const match = await proposedIn(town);
  const secret = await lastLink(town, "proposal-volunteer");
  const cookie = await cookieOf(town.house, town.accounts.bente.id);
  await block(town);
  expect((await one(town.db.read.select().from(matches))).state).toBe("taken-back");
  expect(await town.db.read.select().from(barredPairs)).toMatchObject([
    { volunteerId: town.bente.id, familyId: match.familyId, why: "blocked" },
  ]);
  expect(await findLink(town.db.read, secret, NOW)).toBeNull();
  const unsent = (await town.db.read.select().from(outbox)).filter(
    ({ recipient }) => recipient === "bente@example.org",
  );
  expect(unsent).toEqual([]);
  const params = { lang: "da" };
  const home = await responseOf(ownHome(getting(town.house, "/da/volunteer", { params, cookie })));
  expect([home.status, home.headers.get("location")]).toEqual([303, "/da/paused"]);
  expect((await one(town.db.read.select().from(volunteers))).state).toBe("paused");
});

test("a blocked pair is never proposed again, whatever the reason", async () => {
  const town = await townWithDesk();
  await proposedIn(town);
  await block(town);
  await press(town, town.lone, { do: "unblock", reason: "cleared" });
  await town.db.transact((tx) =>
    tx.update(volunteers).set({ state: "approved" }).where(eq(volunteers.id, town.bente.id)).returning(),
  );
  const wish = { organisationId: town.organisation.id, requestId: town.family.requestId, volunteerId: town.bente.id };
  const again = await proposeMatch(town.db, town.doing, { ...wish, overrideReason: "special-need", roundId: null });
  expect(again).toMatchObject({ ok: false, reason: "gate-shut" });
});

test("a blocked volunteer hosts nothing: what was promised is given back, and a new offer is refused", async () => {
  const town = await townWithDesk();
  const { make } = town;
  const venue = make.house();
  const activity = make.activity({ houseId: venue.id });
  await settle(town.db, venue, activity);
  const { occurrenceId } = activity;
  const wish = { occurrenceId, volunteerId: town.bente.id };
  expect((await offerToHost(town.db, town.doing, wish)).ok).toBe(true);
  await block(town);
  expect((await one(town.db.read.select().from(hostings))).state).toBe("withdrawn");
  expect(await offerToHost(town.db, town.doing, wish)).toMatchObject({ reason: "may-not", reasons: ["not-approved"] });
});

test("no message leaves to a blocked person, also one written afterwards", async () => {
  const town = await townWithDesk();
  await block(town);
  const late = {
    id: "late",
    channel: "mail" as const,
    recipient: "bente@example.org",
    language: "da",
    message: "news",
  };
  await settle(town.db, {
    rows: { outbox: [{ ...late, facts: { name: "Bente", link: "x" }, createdAt: NOW, notBefore: NOW }] },
  });
  const sent: string[] = [];
  await sendDue(town.db, async ({ to }) => void sent.push(to), "http://localhost:3000", NOW);
  expect(sent).not.toContain("bente@example.org");
});

test("somebody without an account is blocked too, and cannot come in by a code afterwards", async () => {
  const town = await townWithDesk();
  const per = town.make.volunteer.approved({ ...town.where, adults: [{ name: "Per", email: "per@example.org" }] });
  await settle(town.db, per);
  expect((await block(town, per.adultId)) as Response).toMatchObject({ status: 303 });
  const account = (await town.db.read.select().from(accounts)).find(({ name }) => name === "Per");
  expect(account?.blockedAt).toEqual(NOW);
});

test("a blocked family's household is out of the pool", async () => {
  const town = await townWithDesk();
  await block(town, town.family.adultId);
  expect((await one(town.db.read.select().from(families))).state).toBe("paused");
  const type = town.organisation.matchTypes[0] as { id: string; kind: "friend" };
  const pool = await listPool(town.db.read, town.organisation.id, type, "2026-11-22");
  expect(pool.families.every(({ consent }) => consent === null)).toBe(true);
});

test("only a lead lets in again, with a reason; the files stay paused", async () => {
  const town = await townWithDesk();
  await block(town);
  expect((await press(town, town.karin, { do: "unblock", reason: "talked" })) as Response).toMatchObject({
    status: 404,
  });
  expect(await press(town, town.lone, { do: "unblock" })).toMatchObject({ data: { refused: "choose" } });
  const cookie = await cookieOf(town.house, town.accounts.bente.id);
  await press(town, town.lone, { do: "unblock", reason: "talked" });
  expect((await one(town.db.read.select().from(blocks))).liftReason).toBe("talked");
  expect((await one(town.db.read.select().from(volunteers))).state).toBe("paused");
  // An old session of theirs does not come to life again.
  expect(await hasSession(town.db, town.accounts.bente.id, NOW)).toBe(false);
  const params = { lang: "da" };
  const home = await responseOf(ownHome(getting(town.house, "/da/volunteer", { params, cookie })));
  expect(home.headers.get("location")).toContain("/da/log-in");
});

test("nobody blocks themselves or who works at the desk, and another organisation finds nobody to block", async () => {
  const town = await townWithDesk();
  const also = { role: "volunteer" as const, accountId: town.karin.id, volunteerId: town.bente.id };
  await settle(town.db, { rows: { roles: [{ id: "also", grantedAt: NOW, ...also }] } });
  const unit = town.make.volunteer.approved({
    ...town.where,
    adults: [{ accountId: town.ali.id }, { accountId: town.karin.id }],
  });
  const other = town.make.organisation({ name: "Nabo" });
  const nabo = town.make.account.coordinator({ organisationId: other.id });
  await settle(town.db, unit, other, nabo);
  const [ali = "", karin = ""] = unit.adults.map(({ id }) => id);
  expect(await block(town, ali)).toMatchObject({ data: { refused: "staff" } });
  expect(await block(town, karin)).toMatchObject({ data: { refused: "own" } });
  expect((await press(town, nabo, { do: "block" })) as Response).toMatchObject({ status: 404 });
});

test("who knows the password of a blocked account reads that it is paused; who does not learns nothing", async () => {
  const town = await townWithDesk();
  await town.db.transact(async (tx) => {
    const passwordHash = await hashPassword("en-ny-ven");
    return tx
      .update(accounts)
      .set({ passwordHash, blockedAt: NOW })
      .where(eq(accounts.id, town.accounts.bente.id))
      .returning();
  });
  const send = (password: string) =>
    logIn(
      posting(town.house, "/da/log-in", { email: "bente@example.org", password }, { params: { lang: "da" } }),
    ).catch((thrown: Response) => thrown);
  expect(((await send("en-ny-ven")) as Response).headers.get("location")).toBe("/da/paused");
  expect(await send("noget-andet")).not.toBeInstanceOf(Response);
});

test("a family stops the contact itself: the match ends, the pair is barred, and the coordinator is asked to ring", async () => {
  const town = await townWithDesk();
  const match = await proposedIn(town);
  await town.db.transact((tx) =>
    tx.update(matches).set({ state: "active", activeAt: NOW }).where(eq(matches.id, match.id)).returning(),
  );
  const cookie = await cookieOf(town.house, town.accounts.samira.id);
  const stop = () =>
    responseOf(
      concernAction(posting(town.house, "/ar/concern", { stop: match.id }, { params: { lang: "ar" }, cookie })),
    );
  expect((await stop()).headers.get("location")).toMatch(/^\/ar\/concern\/[\w-]+\?done=stopped$/);
  expect(await one(town.db.read.select().from(matches))).toMatchObject({ state: "ended", endReason: "safety" });
  expect((await one(town.db.read.select().from(barredPairs))).why).toBe("blocked");
  expect(await one(town.db.read.select().from(concerns))).toMatchObject({ matchId: match.id, ownerId: town.karin.id });
  // Neither somebody else's match nor the same one twice.
  expect((await stop()).status).toBe(404);
});

test("the page of a block says before what it stops", async () => {
  const town = await townWithDesk();
  const params = { side: "volunteer", adult: town.bente.adultId };
  const cookie = await cookieOf(town.house, town.karin.id);
  const shown = await blockLoader(getting(town.house, "/desk/block/volunteer/x", { params, cookie }));
  expect(shown).toMatchObject({ name: "Bente Holm", blocked: false, mayUnblock: false });
});
