import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, testHouse } from "~tests/support/house";
import { action, loader } from "./families";

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation({ areas: { Nørrebro: ["2200"], Amager: ["2300"] } });
  const elsewhere = make.organisation({ name: "Nabo" });
  const karin = make.account.coordinator({ organisationId: organisation.id });
  await settle(house.db, organisation, elsewhere, karin);
  const cookie = await cookieOf(house, karin.id);
  const list = (query = "") => loader(getting(house, `/desk/families${query}`, { cookie }));
  const search = (name: string) => action(posting(house, "/desk/families", { name }, { cookie }));
  return { house, make, organisation, elsewhere, list, search };
}

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

test("who waits longest stands first, who waits for nothing last, and other organisations' families nowhere", async () => {
  const { house, make, organisation, elsewhere, list } = await desk();
  const waiting = (name: string, waitingSince: string) =>
    make.family.waiting({
      name,
      organisationId: organisation.id,
      matchTypeIds: [organisation.matchTypeId],
      waitingSince,
    });
  await settle(
    house.db,
    make.family.registered({ name: "Ny", organisationId: organisation.id }),
    waiting("Kort", "2026-11-20"),
    waiting("Lang", "2026-09-20"),
    make.family.withdrawn({ name: "Væk", organisationId: organisation.id }),
    make.family.waiting({ name: "Fremmed", organisationId: elsewhere.id }),
  );
  const { found } = await list();
  expect(names(found.families)).toEqual(["Lang", "Kort", "Ny"]);
  expect(found.families.map(({ waited }) => waited)).toEqual([63, 2, null]);
  expect(found.total).toBe(3);
});

test("pages follow each other without gap or repetition", async () => {
  const { house, make, organisation, list } = await desk();
  const many = Array.from({ length: 60 }, (_, i) =>
    i % 3 === 0
      ? make.family.registered({ name: `F${i}`, organisationId: organisation.id })
      : make.family.waiting({
          name: `F${i}`,
          organisationId: organisation.id,
          matchTypeIds: [organisation.matchTypeId],
          waitingSince: `2026-10-0${1 + (i % 5)}`,
        }),
  );
  await settle(house.db, ...many);
  const seen: string[] = [];
  let query = "";
  for (let page = 0; page < 3; page++) {
    const { found, next } = await list(query);
    seen.push(...names(found.families));
    query = next === null ? "" : next.slice("/desk/families".length);
  }
  expect(query).toBe("");
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
});

test("filters by language, area and state; a name is searched without standing in an address", async () => {
  const { house, make, organisation, list, search } = await desk();
  const where = { organisationId: organisation.id };
  await settle(
    house.db,
    make.family.waiting({
      ...where,
      name: "Tesfay",
      adults: [{ languages: [{ tag: "ti", speaking: 4, reading: 2 }] }],
    }),
    make.family.waiting({ ...where, name: "Haddad", area: "2300", adults: [{ name: "Amal" }] }),
    make.family.paused({ ...where, name: "Rahimi" }),
  );
  const amager = organisation.areas.find(({ name }) => name === "Amager")?.id;
  expect(names((await list("?language=ti")).found.families)).toEqual(["Tesfay"]);
  expect(names((await list(`?area=${amager}`)).found.families)).toEqual(["Haddad"]);
  expect(names((await list("?state=paused")).found.families)).toEqual(["Rahimi"]);
  expect(names((await search("amal")).families)).toEqual(["Haddad"]);
  expect((await search("ingen")).total).toBe(0);
});
