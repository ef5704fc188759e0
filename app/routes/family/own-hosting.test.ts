import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { familyAdults, hostings } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { pageHtml } from "~tests/support/page-html";
import { loader as download } from "./own-data";
import { action as pressHome } from "./own-home";
import OwnHosting, { action, loader } from "./own-hosting";

const PATH = "/da/family/own/hosting";
const params = { lang: "da" };

/** Samira and Yusuf with an account each, and a date at Nørrebro that needs hosts. */
async function atNoerrebro(wishes: { firstContactAt?: Date | null; sharedAccount?: boolean } = {}) {
  const { firstContactAt = NOW, sharedAccount = false } = wishes;
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const adults = [{ name: "Samira Haddad" }, { name: "Yusuf Haddad" }];
  const family = make.family.waiting({ organisationId: organisation.id, firstContactAt, adults });
  const accounts = ["Samira", "Yusuf"].map((name) => make.account.familyAdult({ familyId: family.id, name }));
  for (const [i, row] of (family.rows.familyAdults ?? []).entries())
    row.accountId = accounts[sharedAccount ? 0 : i]?.id;
  const cafe = make.activity({ houseId: "noerrebro", hostsNeeded: 2 });
  const club = make.activity({ houseId: "noerrebro", hostsNeeded: 2, forChildren: true });
  await settle(house.db, make.house({ id: "noerrebro" }), organisation, ...accounts, family, cafe, club);
  const cookie = await cookieOf(house, accounts[0]?.id ?? "");
  const [samira, yusuf] = family.adults.map(({ id }) => id) as [string, string];
  const html = async (path = PATH) =>
    pageHtml(OwnHosting, { loaderData: await loader(getting(house, path, { params, cookie })) });
  const send = async (fields: Record<string, string>) => {
    const answer = await responseOf(action(posting(house, PATH, { adultId: samira, ...fields }, { params, cookie })));
    return answer.status === 303 ? answer.headers.get("location") : answer.status;
  };
  const states = async () => (await house.db.read.select().from(hostings)).map(({ state }) => state);
  return { house, cookie, cafe, club, samira, yusuf, html, send, states };
}

test("who sees the name is said before anybody offers; the date is offered, taken back, and offered again", async () => {
  const at = await atNoerrebro();
  const page = await at.html();
  expect(page).toContain("ser husets værter dit fornavn");
  expect(page).toContain(`name="offer" value="${at.cafe.occurrenceId}"`);
  expect(page).not.toContain(at.club.occurrenceId);
  expect(await at.send({ offer: at.cafe.occurrenceId })).toBe(`${PATH}?done=offered`);
  expect(await at.html()).toContain("Du har meldt dig. Huset svarer.");
  expect(await at.send({ withdraw: at.cafe.occurrenceId })).toBe(`${PATH}?done=withdrawn`);
  expect(await at.states()).toEqual(["withdrawn"]);
  expect(await at.send({ withdraw: at.cafe.occurrenceId })).toBe(`${PATH}?done=refused`);
  expect(await at.send({ offer: at.cafe.occurrenceId })).toBe(`${PATH}?done=offered`);
});

test("a children's date is refused with the reason, and nobody offers for another of the household", async () => {
  const at = await atNoerrebro();
  expect(await at.send({ offer: at.club.occurrenceId })).toBe(`${PATH}?done=may-not`);
  expect(await at.html(`${PATH}?done=may-not`)).toContain("kræver det en børneattest");
  expect(await at.send({ adultId: at.yusuf, offer: at.cafe.occurrenceId })).toBe(404);
  expect(await at.send({ adultId: at.yusuf, ask: "on" })).toBe(404);
  expect(await at.states()).toEqual([]);
});

test("nobody is asked until they say so; the wish and being a woman are said and taken back together", async () => {
  const at = await atNoerrebro();
  const said = async () => {
    const [row] = await at.house.db.read.select().from(familyAdults).where(eq(familyAdults.id, at.samira));
    return [row?.askToHostSince ?? null, row?.hostsAsWoman];
  };
  expect(await said()).toEqual([null, false]);
  expect(await at.send({ ask: "on", woman: "on" })).toBe(`${PATH}?done=wish`);
  expect(await said()).toEqual([NOW, true]);
  expect(await at.send({})).toBe(`${PATH}?done=wish`);
  expect(await said()).toEqual([null, false]);
});

test("before the first talk the page says what is missing and takes no offer", async () => {
  const at = await atNoerrebro({ firstContactAt: null });
  const page = await at.html();
  expect(page).toContain("når du har sagt ja til at være med");
  expect(page).not.toContain('name="offer"');
  expect(await at.send({ offer: at.cafe.occurrenceId })).toBe(`${PATH}?done=may-not`);
});

test("two who share one telephone each offer for themselves, and the address says a number, never a name", async () => {
  const at = await atNoerrebro({ sharedAccount: true });
  expect(await at.html(`${PATH}?who=1`)).toContain(`name="adultId" value="${at.yusuf}"`);
  expect(await at.send({ adultId: at.yusuf, offer: at.cafe.occurrenceId })).toBe(`${PATH}?who=1&done=offered`);
  expect(await at.house.db.read.select().from(hostings)).toMatchObject([{ familyAdultId: at.yusuf }]);
  for (const odd of ["9", "-1", "x"]) expect(await at.html(`${PATH}?who=${odd}`)).toContain(`value="${at.samira}"`);
});

test("a pause, and taking one's yes back, give the date back and end the wish; both stand in one's own data", async () => {
  for (const word of ["pause", "leave"]) {
    const at = await atNoerrebro();
    await at.send({ offer: at.cafe.occurrenceId });
    await at.send({ ask: "on" });
    const file = await responseOf(
      download(getting(at.house, "/da/family/own/data/json", { params: { ...params, as: "json" }, cookie: at.cookie })),
    );
    expect(await file.json()).toMatchObject({
      you: [{ askToHostSince: NOW.toISOString(), hosting: [{ startsAt: "2026-11-26T16:30", state: "offered" }] }],
    });
    const home = posting(at.house, "/da/family/own", { do: word }, { params, cookie: at.cookie });
    expect((await responseOf(pressHome(home))).status).toBe(303);
    expect(await at.states(), word).toEqual(["withdrawn"]);
    const [row] = await at.house.db.read.select().from(familyAdults).where(eq(familyAdults.id, at.samira));
    expect(row?.askToHostSince, word).toBeNull();
  }
});
