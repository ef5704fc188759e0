import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { roles } from "~db/schema/access.server";
import { agreements, areas, matchTypes, organisations, policies } from "~db/schema/organisations.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { loader as readStaff } from "../admin/people";
import * as agreement from "./agreement";
import * as agreementList from "./agreements";
import * as area from "./area";
import * as areaList from "./areas";
import * as declarations from "./declarations";
import * as matchType from "./match-type";
import * as newMatchType from "./match-type-new";
import * as matchTypeList from "./match-types";
import * as organisationFacts from "./organisation";
import * as weights from "./weights";

const PAGES = [
  agreement,
  agreementList,
  area,
  areaList,
  declarations,
  matchType,
  newMatchType,
  matchTypeList,
  organisationFacts,
  weights,
] as const;

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const nabo = make.organisation({ name: "Nabo" });
  const where = { organisationId: organisation.id };
  const lone = make.account.lead({ ...where, name: "Lone" });
  const karin = make.account.coordinator({ ...where, name: "Karin" });
  const naboLead = make.account.lead({ organisationId: nabo.id });
  const family = make.family.waiting({ ...where, matchTypeIds: [organisation.matchTypeId] });
  const bente = make.volunteer.approved({
    ...where,
    adults: [{ languages: [{ tag: "ar", speaking: 4, reading: 4 }] }],
  });
  await settle(house.db, organisation, nabo, lone, karin, naboLead, family, bente);
  const cookies = { lone: await cookieOf(house, lone.id), karin: await cookieOf(house, karin.id) };
  return {
    house,
    make,
    organisation,
    nabo,
    where,
    naboLead,
    ...cookies,
    loneId: lone.id,
    karinId: karin.id,
  };
}
type Desk = Awaited<ReturnType<typeof desk>>;
const of = <Row extends { organisationId: string }>(rows: Row[], { organisation }: Pick<Desk, "organisation">) =>
  rows.filter((row) => row.organisationId === organisation.id);
const statusOf = (answer: unknown) => (answer as { init: { status: number } | null }).init?.status ?? 200;
const errorsOf = (answer: unknown) => {
  const { data } = answer as { data: { error?: unknown; result?: { error?: unknown } } };
  return data.error ?? data.result?.error;
};

test("for a coordinator, and for a lead of another organisation, the lead's pages do not exist", async () => {
  const { house, karin, organisation, naboLead } = await desk();
  const nabo = await cookieOf(house, naboLead.id);
  const params = { id: organisation.matchTypeId };
  for (const page of PAGES) {
    expect(
      (await responseOf(page.loader(getting(house, "/desk/organisation", { cookie: karin, params })))).status,
    ).toBe(404);
    if ("action" in page)
      expect(
        (await responseOf(page.action(posting(house, "/desk/organisation", {}, { cookie: karin, params })))).status,
      ).toBe(404);
  }
  const ids = [
    [matchType, organisation.matchTypeId],
    [area, organisation.areas[0]?.id],
    [agreement, organisation.rows.agreements?.[0]?.id],
  ] as const;
  for (const [page, id] of ids) {
    const asked = { cookie: nabo, params: { id: id as string } };
    expect((await responseOf(page.loader(getting(house, "/desk/organisation", asked)))).status).toBe(404);
    expect((await responseOf(page.action(posting(house, "/desk/organisation", {}, asked)))).status).toBe(404);
  }
});

const WEIGHTS = { version: 1, language: 30, location: 20, interests: 15, availability: 20, purpose: 15 };
const KNOBS = { ...WEIGHTS, floor: 35, halfDistanceKm: "3", waitingBonus: 15 };
const post = (at: Desk, fields: Record<string, string | number>) =>
  weights.action(posting(at.house, "/desk/organisation/weights", fields, { cookie: at.lone }));

test.each([
  ["language", -1],
  ["language", 101],
  ["purpose", "2.5"],
  ["floor", 101],
  ["halfDistanceKm", "0.4"],
  ["halfDistanceKm", "50.1"],
  ["waitingBonus", 101],
  ["waitingBonus", ""],
])("weights outside their bounds come back: %s %s", async (knob, value) => {
  const at = await desk();
  const answer = await post(at, { ...KNOBS, [knob]: value, do: "save" });
  expect([statusOf(answer), Object.keys(errorsOf(answer) as object)]).toEqual([422, [knob]]);
  expect(of(await at.house.db.read.select().from(policies), at)).toHaveLength(1);
});

test("at least one part counts", async () => {
  const at = await desk();
  const zero = { language: 0, location: 0, interests: 0, availability: 0, purpose: 0 };
  const answer = await post(at, { ...KNOBS, ...zero, do: "save" });
  expect(errorsOf(answer)).toEqual({ language: ["errors:form.weights-zero"] });
});

test("weights are tried on one pair and nothing is saved; saved, they are a new version that says what it changed", async () => {
  const at = await desk();
  const changed = { ...KNOBS, language: 100, halfDistanceKm: "2.5" };
  const tried = await post(at, { ...changed, do: "try" });
  const { example } = (tried as { data: { example: { before: { points: number }; after: { points: number } } } }).data;
  expect(example).toMatchObject({ family: "Familien Haddad", volunteer: "Bente Holm" });
  expect(example.after.points).toBeGreaterThan(example.before.points);
  expect(of(await at.house.db.read.select().from(policies), at)).toHaveLength(1);

  const saved = (await responseOf(post(at, { ...changed, do: "save" }) as Promise<unknown>)).headers.get("location");
  expect(saved).toBe("/desk/organisation/weights?done=weights");
  const [, second] = of(await at.house.db.read.select().from(policies), at);
  expect(second).toMatchObject({ version: 2, halfDistanceTenths: 25, setBy: at.loneId, weights: { language: 100 } });
  const { view } = await weights.loader(getting(at.house, "/desk/organisation/weights", { cookie: at.lone }));
  expect(
    view.versions.map(({ version, inForce, changed: what }) => [
      version,
      inForce,
      what.replace(/[\u2066-\u2069]/g, ""),
    ]),
  ).toEqual([
    [2, true, "Sprog 30 til 100, Halv afstand i km 3 til 2,5"],
    [1, false, "som de sædvanlige"],
  ]);
});

test("of two leads who save at once, the second reads that it has changed", async () => {
  const at = await desk();
  await responseOf(post(at, { ...KNOBS, floor: 40, do: "save" }) as Promise<unknown>);
  const late = await post(at, { ...KNOBS, floor: 20, do: "save" });
  expect([statusOf(late), errorsOf(late)]).toEqual([409, { "": ["errors:form.stale"] }]);
  expect(of(await at.house.db.read.select().from(policies), at)).toHaveLength(2);
});

test("a match type is added, changed and closed; its kind and form stay, and only pairs are held in homes", async () => {
  const at = await desk();
  const fields = { kind: "womens-group", form: "group", name: "Fredagsgruppen", termMonths: 6, visitsPerMonth: 4 };
  const typed = { ...fields, heldInHomes: "on", outcomes: ["c", "d"] };
  const path = "/desk/organisation/match-types";
  const answer = await responseOf(newMatchType.action(posting(at.house, path, typed, { cookie: at.lone })));
  expect(answer.headers.get("location")).toBe(`${path}?done=match-type`);
  const added = async () =>
    of(await at.house.db.read.select().from(matchTypes), at).find(({ kind }) => kind === "womens-group");
  const first = await added();
  expect(first).toMatchObject({ ...fields, heldInHomes: false, outcomes: ["c", "d"], open: true });
  const params = { id: first?.id as string };
  const change = { kind: "friend", form: "pair", name: "", termMonths: 9, visitsPerMonth: 2 };
  await responseOf(matchType.action(posting(at.house, path, change, { cookie: at.lone, params })));
  expect(await added()).toMatchObject({ kind: "womens-group", form: "group", name: null, termMonths: 9, open: false });
  const wrong = await newMatchType.action(
    posting(at.house, path, { ...fields, termMonths: 0, visitsPerMonth: 32, form: "club" }, { cookie: at.lone }),
  );
  expect([statusOf(wrong), Object.keys(errorsOf(wrong) as object).sort()]).toEqual([
    422,
    ["form", "termMonths", "visitsPerMonth"],
  ]);
});

test("an area takes known postcodes and coordinators of this desk; a chair with areas stays one chair", async () => {
  const at = await desk();
  const path = "/desk/organisation/areas";
  const typed = { name: "Amager", postcodeAreas: "2300, 2450 1402", coordinators: [at.karinId, at.naboLead.id] };
  await responseOf(areaList.action(posting(at.house, path, typed, { cookie: at.lone })));
  const added = of(await at.house.db.read.select().from(areas), at).find(({ name }) => name === "Amager");
  expect(added?.postcodeAreas).toEqual(["1000", "2300", "2450"]);
  const keepers = await at.house.db.read
    .select()
    .from(roles)
    .where(eq(roles.areaId, added?.id as string));
  expect(keepers.map(({ accountId, organisationId }) => [accountId, organisationId])).toEqual([
    [at.karinId, at.organisation.id],
  ]);
  const { staff } = await readStaff(getting(at.house, "/desk/people", { cookie: at.lone }));
  expect(staff.map(({ name }) => name)).toEqual(["Karin", "Lone"]);

  const params = { id: added?.id as string };
  await responseOf(area.action(posting(at.house, path, { ...typed, coordinators: [] }, { cookie: at.lone, params })));
  const left = and(eq(roles.accountId, at.karinId), eq(roles.role, "coordinator"));
  expect(await at.house.db.read.select().from(roles).where(left)).toHaveLength(1);
  const wrong = await areaList.action(
    posting(at.house, path, { ...typed, postcodeAreas: "2300, 9" }, { cookie: at.lone }),
  );
  expect(errorsOf(wrong)).toEqual({ postcodeAreas: ["errors:field.postcode"] });
});

test("an agreement has a period, a municipality, a target and who does what; empty lines are left out", async () => {
  const at = await desk();
  const path = "/desk/organisation/agreements/new";
  const typed = {
    title: "Venskaber 2027",
    municipalityCode: "0101",
    startsOn: "2027-01-01",
    endsOn: "2027-12-31",
    target: 60,
    "tasks[0].task": "Finde familier",
    "tasks[0].who": "Kommunen",
    "tasks[1].task": "",
    "tasks[1].who": "",
  };
  const params = { id: "new" };
  const backwards = await agreement.action(
    posting(at.house, path, { ...typed, endsOn: "2026-12-31" }, { cookie: at.lone, params }),
  );
  expect(errorsOf(backwards)).toEqual({ endsOn: ["errors:field.end-before-start"] });
  await responseOf(agreement.action(posting(at.house, path, typed, { cookie: at.lone, params })));
  const added = of(await at.house.db.read.select().from(agreements), at).find(
    ({ title }) => title === "Venskaber 2027",
  );
  expect(added).toMatchObject({ target: 60, tasks: [{ task: "Finde familier", who: "Kommunen" }] });
});

test("the organisation's telephone and whether it is open", async () => {
  const at = await desk();
  const path = "/desk/organisation";
  await responseOf(organisationFacts.action(posting(at.house, path, { phone: "20 12 34 56" }, { cookie: at.lone })));
  const [row] = await at.house.db.read.select().from(organisations).where(eq(organisations.id, at.organisation.id));
  expect(row).toMatchObject({ phone: "20 12 34 56", open: false });
});
