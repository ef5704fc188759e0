import { expect, test } from "vitest";
import { groupMeetings, outreach } from "~db/schema/groups.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import * as ownGroup from "../volunteer/own-group";
import * as ownHome from "../volunteer/own-home";
import * as ownOutreach from "../volunteer/own-outreach";
import { loader as listGroups } from "./groups";
import * as newGroup from "./groups-new";
import * as oneGroup from "./groups-show";
import * as outreachAtDesk from "./outreach";

async function quarter() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation({ name: "Bydelsmødre", kinds: ["womens-group", "other"] });
  const nabo = make.organisation({ name: "Nabo" });
  const where = { organisationId: organisation.id };
  const karin = make.account.coordinator(where);
  const ali = make.account.coordinator({ organisationId: nabo.id });
  const hawaAccount = make.account.volunteer({ volunteerId: "hawa", name: "Hawa" });
  const hawa = make.volunteer.approved({
    ...where,
    id: "hawa",
    matchTypeKinds: ["womens-group", "other"],
    adults: [{ name: "Hawa Osman", accountId: hawaAccount.id }],
  });
  const lead = { accountId: hawaAccount.id, role: "group-leader" as const, volunteerId: "hawa" };
  const role = { rows: { roles: [{ id: make.random.id(), ...lead, grantedAt: NOW }] } };
  const woman = make.family.singleWoman({ ...where, matchTypeIds: [organisation.matchTypeId] });
  const owned = { ...where, matchTypeId: organisation.matchTypeId, ownerId: karin.id };
  const group = make.group.running({ ...owned, leaderId: hawa.adultId, volunteers: [hawa], participants: [woman] });
  const other = make.group.running({ ...owned, name: "En anden gruppe" });
  await settle(house.db, organisation, nabo, karin, ali, hawaAccount, hawa, role, woman, group, other);
  const cookies = {
    karin: await cookieOf(house, karin.id),
    ali: await cookieOf(house, ali.id),
    hawa: await cookieOf(house, hawaAccount.id),
  };
  return { house, make, organisation, where, group, other, cookies };
}
const MET = { intent: "met", heldOn: "2026-11-18", place: "Biblioteket", came: 4, themes: ["danish", "school"] };

test("for another organisation's coordinator a group does not exist, to see or to change", async () => {
  const { house, group, cookies } = await quarter();
  const asked = { cookie: cookies.ali, params: { id: group.id } };
  expect((await responseOf(oneGroup.loader(getting(house, "/desk/groups/x", asked)))).status).toBe(404);
  expect((await responseOf(oneGroup.action(posting(house, "/desk/groups/x", MET, asked)))).status).toBe(404);
  const { view } = await listGroups(getting(house, "/desk/groups", { cookie: cookies.ali }));
  expect(view.rows).toEqual([]);
});

test("a form that does not fit comes back with 422, one that was overtaken with 409", async () => {
  const { house, group, cookies } = await quarter();
  const asked = { cookie: cookies.karin, params: { id: group.id } };
  const send = async (fields: Record<string, string | number>) =>
    (await oneGroup.action(posting(house, "/desk/groups/x", fields, asked))) as unknown as { init: { status: number } };
  expect((await send({ intent: "add-participant", version: 1, who: "a:b" })).init.status).toBe(422);
  expect((await send({ intent: "end", version: 1 })).init.status).toBe(422);
  expect((await send({ intent: "end", version: 7, reason: "other" })).init.status).toBe(409);
  expect((await send({ intent: "met", heldOn: "2026-11-18", place: "x", came: -1 })).init.status).toBe(422);
  const backwards = { matchTypeId: "x", name: "x", place: "y", startsOn: "2026-11-02", plannedEndOn: "2026-11-01" };
  const answer = await newGroup.action(posting(house, "/desk/groups/new", backwards, { cookie: cookies.karin }));
  expect((answer as unknown as { init: { status: number } }).init.status).toBe(422);
});

test("a group leader logs a meeting of the own group in one line; another group and the desk do not exist", async () => {
  const { house, group, other, cookies } = await quarter();
  const at = (id: string) => ({ cookie: cookies.hawa, params: { lang: "da", id } });
  const path = "/da/volunteer/groups/x";
  const home = await ownHome.loader(getting(house, "/da/volunteer", { cookie: cookies.hawa, params: { lang: "da" } }));
  expect([home.led, home.goesOut]).toEqual([[{ id: group.id, name: group.name }], true]);
  const saved = await responseOf(ownGroup.action(posting(house, path, MET, at(group.id))));
  expect(saved.headers.get("location")).toBe(`/da/volunteer/groups/${group.id}?done=met`);
  expect(await house.db.read.select().from(groupMeetings)).toMatchObject([
    { groupId: group.id, heldOn: "2026-11-18", came: 4, themes: ["danish", "school"] },
  ]);
  const twice = await ownGroup.action(posting(house, path, MET, at(group.id)));
  expect((twice as unknown as { init: { status: number } }).init.status).toBe(422);
  for (const refused of [
    ownGroup.loader(getting(house, path, at(other.id))),
    ownGroup.action(posting(house, path, MET, at(other.id))),
    oneGroup.loader(getting(house, "/desk/groups/x", at(group.id))),
    listGroups(getting(house, "/desk/groups", at(group.id))),
  ])
    expect((await responseOf(refused as Promise<unknown>)).status).toBe(404);
});

test("an outing is numbers and themes, from the desk or from a volunteer who takes part, and sums by year and area", async () => {
  const { house, make, organisation, where, cookies } = await quarter();
  const matchTypeId = organisation.matchTypes.find(({ form }) => form === "outreach")?.id as string;
  const areaId = organisation.areas[0]?.id as string;
  const outing = { matchTypeId, heldOn: "2026-11-20", areaId, reached: 25, volunteersOut: 3, themes: ["children"] };
  const own = { cookie: cookies.hawa, params: { lang: "da" } };
  const saved = await responseOf(ownOutreach.action(posting(house, "/da/volunteer/outreach", outing, own)));
  expect(saved.headers.get("location")).toBe("/da/volunteer/outreach?done=recorded");
  const elsewhere = { ...outing, areaId: "elsewhere", reached: 10 };
  await responseOf(outreachAtDesk.action(posting(house, "/desk/outreach", elsewhere, { cookie: cookies.karin })));
  const { view } = await outreachAtDesk.loader(getting(house, "/desk/outreach", { cookie: cookies.karin }));
  expect(view.sums.map(({ value }) => value)).toEqual(["2", "35", "6"]);
  expect(view.byArea).toMatchObject([
    { area: "Nørrebro", reached: "25" },
    { area: "Et andet sted", reached: "10" },
  ]);
  const lastYear = await outreachAtDesk.loader(getting(house, "/desk/outreach?year=2025", { cookie: cookies.karin }));
  expect(lastYear.view.count).toBe(0);

  const statusOf = (answer: unknown) => (answer as { init: { status: number } }).init.status;
  for (const wrong of [
    { heldOn: "2026-11-23" },
    { areaId: "another" },
    { areaId: "" },
    { reached: -1 },
    { themes: [] },
    { volunteersOut: 0 },
  ]) {
    const answer = await outreachAtDesk.action(
      posting(house, "/desk/outreach", { ...outing, ...wrong }, { cookie: cookies.karin }),
    );
    expect(statusOf(answer)).toBe(422);
  }
  expect(await house.db.read.select().from(outreach)).toHaveLength(2);

  // Who does not take part in outreach has no such page.
  const account = make.account.volunteer({ volunteerId: "bente" });
  const bente = make.volunteer.approved({
    ...where,
    id: "bente",
    matchTypeKinds: ["friend"],
    adults: [{ accountId: account.id }],
  });
  await settle(house.db, account, bente);
  const asked = { cookie: await cookieOf(house, account.id), params: { lang: "da" } };
  expect((await responseOf(ownOutreach.loader(getting(house, "/da/volunteer/outreach", asked)))).status).toBe(404);
});
