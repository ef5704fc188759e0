import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hasSession } from "~/access/session.server";
import { findCalendarOwner, findOwnSecret, makeOwnCalendar } from "~/features/activities/own-calendar.server";
import { answerPage, findLink } from "~/features/matching/answer-page-queries.server";
import { answerByLink } from "~/features/matching/answer-proposal.server";
import { moveDue } from "~/features/matching/move-due.server";
import { listOwnMatches } from "~/features/matching/own-matches.server";
import { listPool } from "~/features/matching/pool-queries.server";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { listMatches, listWaiting } from "~/features/matching/queries.server";
import { loader as listLoader } from "~/routes/coordinator/families";
import { loader as fileLoader } from "~/routes/coordinator/families-file";
import { action as protectAction } from "~/routes/coordinator/families-protect";
import { loader as suggestions } from "~/routes/coordinator/requests-suggestions";
import { action as concernAction } from "~/routes/session/concern";
import { concerns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { families } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf } from "~tests/support/house";
import { lastLink, proposedIn } from "~tests/support/matching";
import { type TownWithDesk, townWithDesk } from "~tests/support/safety";
import { passOnConcerns } from "./pass-on-concerns.server";

type Somebody = { id: string };
const ORIGIN = "http://localhost:3000";

async function protect(town: TownWithDesk, readers: readonly string[], who: Somebody = town.lone) {
  const id = town.family.id;
  const cookie = await cookieOf(town.house, who.id);
  const form = { do: "protect", reader: [...readers] };
  const path = `/desk/families/${id}/protect`;
  return protectAction(posting(town.house, path, form, { params: { id }, cookie })).catch((thrown: Response) => thrown);
}

async function fileFor(town: TownWithDesk, who: Somebody) {
  const id = town.family.id;
  const asked = getting(town.house, `/desk/families/${id}`, {
    params: { id },
    cookie: await cookieOf(town.house, who.id),
  });
  return fileLoader(asked).catch((thrown: Response) => thrown);
}
const statusFor = async (town: TownWithDesk, who: Somebody) => {
  const answer = await fileFor(town, who);
  return answer instanceof Response ? answer.status : 200;
};

test("of a protected family only the two readers find the file; for everybody else at the desk it is not there", async () => {
  const town = await townWithDesk();
  expect((await protect(town, [town.lone.id, town.karin.id])) as Response).toMatchObject({ status: 303 });
  const per = town.make.account.lead({ ...town.where, name: "Per" });
  await settle(town.db, per);
  expect(await statusFor(town, town.karin)).toBe(200);
  expect(await statusFor(town, town.lone)).toBe(200);
  expect(await statusFor(town, town.ali)).toBe(404);
  // Another lead is no reader either.
  expect(await statusFor(town, per)).toBe(404);
});

test("it is in no list, pool, suggestion or proposal, not even for its readers", async () => {
  const town = await townWithDesk();
  await proposedIn(town);
  await town.db.transact((tx) => tx.delete(matches).where(eq(matches.familyId, town.family.id)).returning());
  await protect(town, [town.lone.id, town.karin.id]);
  const { db, organisation } = town;
  const type = organisation.matchTypes[0] as { id: string; kind: "friend" };
  expect((await listPool(db.read, organisation.id, type, "2026-11-22")).families).toEqual([]);
  expect((await listWaiting(db.read, organisation.id, 1)).rows).toEqual([]);
  expect((await listMatches(db.read, organisation.id, ["proposed"], 1)).rows).toEqual([]);
  const cookie = await cookieOf(town.house, town.ali.id);
  expect((await listLoader(getting(town.house, "/desk/families", { cookie }))).found.families).toEqual([]);
  const params = { id: town.family.requestId };
  const karins = await cookieOf(town.house, town.karin.id);
  const asked = getting(town.house, `/desk/requests/${params.id}`, { params, cookie: karins });
  expect((await responseOf(suggestions(asked))).status).toBe(404);
  const wish = { organisationId: organisation.id, requestId: params.id, volunteerId: town.bente.id };
  const proposed = await proposeMatch(db, town.doing, { ...wish, overrideReason: "practical", roundId: null });
  expect(proposed.ok).toBe(false);
});

test("its matches stand still: the volunteer reads paused, nothing lapses, and the family gets no message", async () => {
  const town = await townWithDesk();
  const match = await proposedIn(town);
  const secret = await lastLink(town, "proposal-volunteer");
  await protect(town, [town.lone.id, town.karin.id]);
  const link = await findLink(town.db.read, secret, NOW);
  const page = await answerPage(town.db.read, link as NonNullable<typeof link>, "da", NOW);
  expect(page).toMatchObject({ status: "paused", asks: null, letter: null });
  const said = { answer: "yes" as const, reason: null, sharesPhone: null };
  expect(await answerByLink(town.db, { ...town.doing, accountId: null }, secret, said)).toMatchObject({ ok: false });
  const own = { side: "volunteer" as const, fileId: town.bente.id, adultId: town.bente.adultId };
  const [shown] = await listOwnMatches(town.db.read, own, "da", NOW);
  expect(shown).toMatchObject({ ask: null, names: "På pause lige nu. Vi ringer til dig." });
  const aWeekLater = new Date(NOW.getTime() + 7 * 86_400_000);
  expect(await moveDue(town.db, aWeekLater, ORIGIN)).toEqual({ "remind-volunteer": 0, lapse: 0, "call-family": 0 });
  const [row] = await town.db.read.select().from(matches).where(eq(matches.id, match.id));
  expect(row?.state).toBe("proposed");
  const phone = town.family.adults[0]?.phone;
  const toFamily = (await town.db.read.select().from(outbox)).filter(({ recipient }) => recipient === phone);
  expect(toFamily).toEqual([]);
});

test("the family's own sessions and links end, the address of their calendar among them, since somebody else may hold the telephone", async () => {
  const town = await townWithDesk();
  const { id } = town.accounts.samira;
  await cookieOf(town.house, id);
  await makeOwnCalendar(town.db, town.house.keys, { ...town.doing, once: null }, id);
  const secret = (await findOwnSecret(town.db.read, town.house.keys, id, NOW)) as string;
  expect(await findCalendarOwner(town.db.read, secret, NOW)).toBe(id);
  expect(await hasSession(town.db, id, NOW)).toBe(true);
  await protect(town, [town.lone.id, town.karin.id]);
  expect(await hasSession(town.db, id, NOW)).toBe(false);
  expect(await findCalendarOwner(town.db.read, secret, NOW)).toBeNull();
});

test("the file shows who has opened it, and whom to warn", async () => {
  const town = await townWithDesk();
  await proposedIn(town);
  const venue = town.make.house();
  const cafe = town.make.activity({ houseId: venue.id });
  const phone = town.family.adults[0]?.phone ?? null;
  const coming = {
    ...{ id: "coming", occurrenceId: cafe.occurrenceId, linkHash: "hash", name: "Samira", adults: 1, children: 0 },
    ...{ phone, language: "ar", state: "coming" as const, createdAt: NOW },
  };
  await settle(town.db, venue, cafe, { rows: { signUps: [coming] } });
  await protect(town, [town.lone.id, town.karin.id]);
  await fileFor(town, town.karin);
  const file = await fileFor(town, town.lone);
  if (file instanceof Response) throw file;
  expect(file.protection?.warn.map(({ text }) => text)).toEqual([
    "Match: Bente Holm",
    expect.stringContaining("Skrevet op: Sprogcafé"),
  ]);
  expect(file.protection?.opened.map(({ text }) => text.split(",")[0]).toSorted()).toEqual(["Karin Lund", "Lone Krog"]);
});

test("one of the readers is a lead, they are two, and only a lead protects", async () => {
  const town = await townWithDesk();
  expect(await protect(town, [town.karin.id, town.ali.id])).toMatchObject({ data: { problem: "readers" } });
  expect(await protect(town, [town.lone.id, town.lone.id])).toMatchObject({ data: { problem: "readers" } });
  expect(await protect(town, [town.lone.id, town.accounts.bente.id])).toMatchObject({ data: { problem: "readers" } });
  expect((await protect(town, [town.lone.id, town.karin.id], town.karin)) as Response).toMatchObject({ status: 404 });
  expect((await town.db.read.select().from(families))[0]?.protectedFor).toBeNull();
});

test("a concern of a protected family goes to its readers alone, also when nobody sees it", async () => {
  const town = await townWithDesk();
  await town.db.transact((tx) =>
    tx.update(families).set({ ownerId: town.ali.id }).where(eq(families.id, town.family.id)).returning(),
  );
  const cookie = await cookieOf(town.house, town.accounts.samira.id);
  const params = { lang: "da" };
  await responseOf(concernAction(posting(town.house, "/da/concern", { door: "danger-now" }, { params, cookie })));
  // It had gone to Ali, who is no reader: it is handed over with the file.
  await protect(town, [town.lone.id, town.karin.id]);
  const [handed] = await town.db.read.select().from(concerns);
  expect([town.lone.id, town.karin.id]).toContain(handed?.ownerId);
  for (const h of [3, 6, 9]) await passOnConcerns(town.db, new Date(NOW.getTime() + h * 3_600_000), ORIGIN);
  const [last] = await town.db.read.select().from(concerns);
  expect(last?.goneTo.toSorted()).toEqual([town.lone.id, town.karin.id].toSorted());
});

test("the protection ends where one of the readers who leads says so", async () => {
  const town = await townWithDesk();
  await protect(town, [town.lone.id, town.karin.id]);
  const id = town.family.id;
  const send = async (who: Somebody) => {
    const cookie = await cookieOf(town.house, who.id);
    return responseOf(
      protectAction(
        posting(town.house, `/desk/families/${id}/protect`, { do: "unprotect" }, { params: { id }, cookie }),
      ),
    );
  };
  expect((await send(town.karin)).status).toBe(404);
  expect((await send(town.lone)).status).toBe(303);
  expect(await statusFor(town, town.ali)).toBe(200);
});
