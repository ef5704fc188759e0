import { expect, test } from "vitest";
import { houses, invitations, matchTypes, organisations, policies } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { action as addHouse } from "./houses";
import { action as addOrganisation, loader as listOrganisations } from "./organisations";

async function administration() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const drift = make.account.administrator();
  const karin = make.account.coordinator({ organisationId: organisation.id });
  await settle(house.db, organisation, drift, karin);
  return { house, drift: await cookieOf(house, drift.id), karin: await cookieOf(house, karin.id) };
}

const ORGANISATION = { name: "Bydelsmødre", phone: "20 12 34 56", email: "leder@example.org", language: "da" };
const HOUSE = {
  name: "Huset",
  address: "Gaden 1",
  area: "2450",
  phone: "20 12 34 56",
  email: "vaert@example.org",
  language: "da",
};

test("the administrator adds an organisation: with weights, match types, and its lead invited", async () => {
  const { house, drift } = await administration();
  const answer = await responseOf(addOrganisation(posting(house, "/admin", ORGANISATION, { cookie: drift })));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin?done=added"]);
  const added = (await house.db.read.select().from(organisations)).find(({ name }) => name === "Bydelsmødre");
  const of = (rows: { organisationId: string | null }[]) =>
    rows.filter((row) => row.organisationId === added?.id).length;
  expect(of(await house.db.read.select().from(policies))).toBe(1);
  expect(of(await house.db.read.select().from(matchTypes))).toBeGreaterThan(0);
  expect(await house.db.read.select().from(invitations)).toMatchObject([{ role: "lead", email: "leder@example.org" }]);
});

test("the administrator adds a house, and its host is invited", async () => {
  const { house, drift } = await administration();
  const answer = await responseOf(addHouse(posting(house, "/admin/houses", HOUSE, { cookie: drift })));
  expect(answer.headers.get("location")).toBe("/admin/houses?done=added");
  expect(await house.db.read.select().from(houses)).toMatchObject([{ name: "Huset", area: "2450" }]);
  expect(await house.db.read.select().from(invitations)).toMatchObject([{ role: "host" }]);
});

test("a form with mistakes comes back with 422, and nothing is half-saved", async () => {
  const { house, drift } = await administration();
  const fields = { ...HOUSE, area: "no postcode", email: "no address" };
  const answer = await addHouse(posting(house, "/admin/houses", fields, { cookie: drift }));
  expect((answer as { init: { status: number } }).init.status).toBe(422);
  expect(await house.db.read.select().from(houses)).toEqual([]);
  expect(await house.db.read.select().from(invitations)).toEqual([]);
});

test("for a coordinator the administration does not exist", async () => {
  const { house, karin } = await administration();
  expect((await responseOf(listOrganisations(getting(house, "/admin", { cookie: karin })))).status).toBe(404);
  const answer = await responseOf(addOrganisation(posting(house, "/admin", ORGANISATION, { cookie: karin })));
  expect(answer.status).toBe(404);
  expect(await house.db.read.select().from(organisations)).toHaveLength(1);
});
