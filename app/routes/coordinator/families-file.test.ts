import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consents } from "~db/schema/consent.server";
import { matches, requests } from "~db/schema/matching.server";
import { families } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { action as correct } from "./families-correct";
import { action as divide } from "./families-divide";
import { action, loader } from "./families-file";

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const elsewhere = make.organisation({ name: "Nabo" });
  const karin = make.account.coordinator({ organisationId: organisation.id });
  const where = { organisationId: organisation.id };
  const family = make.family.couple({ ...where, matchTypeIds: organisation.matchTypes.map(({ id }) => id) });
  const unit = make.volunteer.approved(where);
  const foreign = make.family.waiting({ organisationId: elsewhere.id, matchTypeIds: [elsewhere.matchTypeId] });
  await settle(house.db, organisation, elsewhere, karin, family, unit, foreign);
  const cookie = await cookieOf(house, karin.id);
  const at = (id: string) => ({ params: { id }, cookie });
  return {
    house,
    make,
    organisation,
    karin,
    family,
    foreign,
    unit,
    open: (id: string) => loader(getting(house, `/desk/families/${id}`, at(id))),
    press: (id: string, fields: Record<string, string>) =>
      responseOf(action(posting(house, `/desk/families/${id}`, fields, at(id)))),
    correct: (id: string, fields: Record<string, string>) =>
      correct(posting(house, `/desk/families/${id}/correct`, fields, at(id))),
  };
}

type Desk = Awaited<ReturnType<typeof desk>>;
const familyRow = async ({ house }: Desk, id: string) =>
  (await house.db.read.select().from(families).where(eq(families.id, id)))[0];

async function propose({ house, organisation, karin, family, unit }: Desk, state: "proposed" | "active", at = 0) {
  const request = family.requests[at] as { id: string; matchTypeId: string };
  const id = `match-${at}`;
  await house.db.transact(async (tx) => {
    await tx
      .insert(matches)
      .values({
        id,
        organisationId: organisation.id,
        requestId: request.id,
        familyId: family.id,
        volunteerId: unit.id,
        matchTypeId: request.matchTypeId,
        matchTypeKind: organisation.matchTypes[at]?.kind ?? "friend",
        state,
        points: 50_000,
        parts: {},
        policyVersion: 1,
        proposedBy: karin.id,
        proposedAt: NOW,
        ownerId: karin.id,
      })
      .returning();
    await tx
      .update(requests)
      .set({ state: state === "active" ? "matched" : "proposed" })
      .where(eq(requests.id, request.id))
      .returning();
  });
  return id;
}

test("a file shows its adults, consents, requests and history", async () => {
  const { open, family } = await desk();
  const { file } = await open(family.id);
  expect(file.adults.map(({ name, hasConsent }) => [name, hasConsent])).toEqual([
    ["Samira", true],
    ["Yusuf", true],
  ]);
  expect(file.requests).toHaveLength(2);
  expect(file.word).toBe("household");
});

test("a family of another organisation is not there: page, press and correction", async () => {
  const { open, press, correct, foreign } = await desk();
  expect((await responseOf(open(foreign.id))).status).toBe(404);
  expect((await press(foreign.id, { do: "withdraw", adultId: "all" })).status).toBe(404);
  expect((await press(foreign.id, { do: "pause" })).status).toBe(404);
  expect((await responseOf(correct(foreign.id, { version: "1", household: "couple", postcode: "2100" }))).status).toBe(
    404,
  );
});

test("a protected family is there for its two readers alone", async () => {
  const here = await desk();
  const { house, karin, family, open } = here;
  const protect = (readers: string[]) =>
    house.db.transact((tx) =>
      tx.update(families).set({ protectedFor: readers }).where(eq(families.id, family.id)).returning(),
    );
  await protect(["lead", "deputy"]);
  expect((await responseOf(open(family.id))).status).toBe(404);
  await protect(["lead", karin.id]);
  expect((await open(family.id)).file.isProtected).toBe(true);
});

test("withdrawing everybody's yes ends everything at once, open proposals and matches too", async () => {
  const here = await desk();
  const { house, family, press } = here;
  await propose(here, "proposed", 0);
  await propose(here, "active", 1);
  const answer = await press(family.id, { do: "withdraw", adultId: "all" });
  expect(answer.headers.get("location")).toBe(`/desk/families/${family.id}?done=withdrawn`);
  expect(await familyRow(here, family.id)).toMatchObject({ state: "withdrawn", withdrawnAt: NOW, nextOn: null });
  const states = (await house.db.read.select().from(matches)).map(({ state }) => state).sort();
  expect(states).toEqual(["ended", "taken-back"]);
  const waiting = await house.db.read.select().from(requests).where(eq(requests.familyId, family.id));
  expect(waiting.map(({ state }) => state)).toEqual(["ended", "ended"]);
  const standing = (await house.db.read.select().from(consents)).filter(({ withdrawnAt }) => withdrawnAt === null);
  expect(standing).toHaveLength(1);
});

test("when one of two withdraws, the proposal is taken back and the household goes to the call list", async () => {
  const here = await desk();
  const { house, family, press } = here;
  await propose(here, "proposed");
  await press(family.id, { do: "withdraw", adultId: family.adultId as string });
  expect(await familyRow(here, family.id)).toMatchObject({ state: "registered", nextOn: "2026-11-22" });
  expect((await house.db.read.select().from(matches))[0]?.state).toBe("taken-back");
  expect(
    (await house.db.read.select().from(requests).where(eq(requests.familyId, family.id))).map(({ state }) => state),
  ).toEqual(["waiting", "waiting"]);
});

test("a yes recorded later brings the household back into the pools", async () => {
  const here = await desk();
  const { family, press } = here;
  await press(family.id, { do: "withdraw", adultId: family.adultId as string });
  const yes = { do: "consent", adultId: family.adultId as string, how: "interpreter", to: "any", language: "" };
  expect((await press(family.id, yes)).headers.get("location")).toContain("done=consent");
  expect((await familyRow(here, family.id))?.state).toBe("consented");
});

test("a pause and its end, a next date, one more request", async () => {
  const here = await desk();
  const { family, press, house } = here;
  await press(family.id, { do: "pause" });
  expect(await familyRow(here, family.id)).toMatchObject({ state: "paused", nextOn: "2027-01-21" });
  await press(family.id, { do: "resume" });
  expect((await familyRow(here, family.id))?.state).toBe("consented");
  await press(family.id, { do: "plan", nextOn: "2026-12-01" });
  expect((await familyRow(here, family.id))?.nextOn).toBe("2026-12-01");
  await press(family.id, { do: "request", matchTypeId: here.organisation.matchTypeId });
  expect(await house.db.read.select().from(requests).where(eq(requests.familyId, family.id))).toHaveLength(2);
  expect((await press(family.id, { do: "anything" })).status).toBe(404);
});

test("after a move the owner of an open match sees it today; a file changed since is not overwritten", async () => {
  const here = await desk();
  const { family, correct, house } = here;
  await propose(here, "active");
  const form = { household: "couple", postcode: "2100", languageWish: "danish", version: "1" };
  expect((await responseOf(correct(family.id, form))).status).toBe(303);
  expect(await familyRow(here, family.id)).toMatchObject({ area: "2100", languageWish: "danish", version: 2 });
  expect((await house.db.read.select().from(matches))[0]?.nextOn).toBe("2026-11-22");
  const late = (await correct(family.id, { ...form, postcode: "2300" })) as { init: ResponseInit };
  expect(late.init.status).toBe(422);
  expect((await familyRow(here, family.id))?.area).toBe("2100");
});

test("who divides a household because of danger is led on to protection where they may give it", async () => {
  const { house, make, organisation, karin, family } = await desk();
  const lead = make.account.lead({ organisationId: organisation.id });
  await settle(house.db, lead);
  const [adult] = family.adults;
  const typed = { version: 1, name: "Amal", household: "family", householdLeft: "man", adult: adult?.id ?? "" };
  const divideAs = async (accountId: string, id: string, why: string) => {
    const at = { params: { id }, cookie: await cookieOf(house, accountId) };
    const answer = await responseOf(divide(posting(house, `/desk/families/${id}/divide`, { ...typed, why }, at)));
    return answer.headers.get("location")?.replace(/families\/[^/?]+/, "families/:new");
  };
  expect(await divideAs(lead.id, family.id, "danger")).toBe("/desk/families/:new/protect?done=divided");
  const another = make.family.couple({ organisationId: organisation.id });
  await settle(house.db, another);
  typed.adult = another.adults[0]?.id ?? "";
  expect(await divideAs(karin.id, another.id, "danger")).toBe("/desk/families/:new?done=divided");
});
