import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, testHouse } from "~tests/support/house";
import { loader as familyFile } from "./families-file";
import { loader as volunteerFile } from "./volunteer-file";

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const [own, other] = [make.organisation(), make.organisation({ name: "Nabo" })];
  const karin = make.account.coordinator({ organisationId: own.id });
  await settle(house.db, own, other, karin);
  const cookie = await cookieOf(house, karin.id);
  const at = (id: string) => ({ params: { id }, cookie });
  return {
    ...{ house, make, here: { organisationId: own.id }, elsewhere: { organisationId: other.id } },
    atFamily: async (id: string) => (await familyFile(getting(house, `/desk/families/${id}`, at(id)))).alike,
    atVolunteer: async (id: string) => (await volunteerFile(getting(house, `/desk/volunteers/${id}`, at(id)))).alike,
  };
}

test("the file of somebody who signs up again names who has the same phone or e-mail here, and nobody else", async () => {
  const { house, make, here, elsewhere, atVolunteer } = await desk();
  const bente = make.volunteer.approved({ ...here, adults: [{ name: "Bente Holm", email: "bente@example.org" }] });
  const again = make.volunteer.applied({
    ...here,
    adults: [{ name: "B. Holm", phone: "+4520000002", email: "bente@example.org" }],
  });
  const stranger = make.volunteer.applied({ ...here, adults: [{ name: "Ole", phone: "+4520000003" }] });
  const foreign = make.volunteer.applied({ ...elsewhere, adults: [{ name: "Ida", phone: "+4520000002" }] });
  await settle(house.db, bente, again, stranger, foreign);
  expect(await atVolunteer(again.id)).toEqual([{ id: bente.id, name: "Bente Holm" }]);
  expect(await atVolunteer(bente.id)).toEqual([{ id: again.id, name: "B. Holm" }]);
  expect(await atVolunteer(stranger.id)).toEqual([]);
});

test("a family's file names households with the same phone, but no protected, withdrawn or divided one", async () => {
  const { house, make, here, elsewhere, atFamily } = await desk();
  const phone = "+4520000001";
  const at = (name: string, more: object = {}) => ({ ...here, name, adults: [{ name, phone }], ...more });
  const known = make.family.registered(at("Haddad"));
  const newly = make.family.registered(at("Amina"));
  const half = make.family.registered(at("Half", { dividedFrom: newly.id }));
  const hidden = make.family.registered(at("Hidden", { protectedFor: ["somebody"] }));
  const gone = make.family.withdrawn(at("Gone"));
  const foreign = make.family.registered({ ...at("Foreign"), ...elsewhere });
  await settle(house.db, known, newly, half, hidden, gone, foreign);
  expect(await atFamily(newly.id)).toEqual([{ id: known.id, name: "Haddad" }]);
  expect((await atFamily(half.id)).map(({ name }) => name)).toEqual(["Haddad"]);
});

test("a telephone that a whole centre shares names five", async () => {
  const { house, make, here, atFamily } = await desk();
  const crowd = Array.from({ length: 8 }, () =>
    make.family.registered({ ...here, adults: [{ phone: "+4520000001" }] }),
  );
  await settle(house.db, ...crowd);
  expect(await atFamily(crowd[0]?.id ?? "")).toHaveLength(5);
});
