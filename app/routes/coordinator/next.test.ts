import { expect, test } from "vitest";
import { addDays, dayOf } from "~/foundation/clock";
import { concerns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, testHouse } from "~tests/support/house";
import { loader } from "./next";

const TODAY = dayOf(NOW);

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const elsewhere = make.organisation({ name: "Nabo" });
  const karin = make.account.coordinator({ organisationId: organisation.id });
  const ali = make.account.lead({ organisationId: organisation.id });
  const where = { organisationId: organisation.id };
  const waiting = (name: string, days: number, more = {}) =>
    make.family.waiting({
      ...where,
      name,
      matchTypeIds: [organisation.matchTypeId],
      waitingSince: addDays(TODAY, -days),
      ...more,
    });
  const unit = make.volunteer.approved({ ...where, certificateUntil: addDays(TODAY, 20) });
  await settle(house.db, organisation, elsewhere, karin, ali, unit);
  const open = async (account = karin) =>
    (await loader(getting(house, "/desk", { cookie: await cookieOf(house, account.id) }))).desk;
  return { house, make, organisation, elsewhere, karin, ali, where, waiting, unit, open };
}

test("the desk opens with what it does most harm to keep waiting; nobody else's work is among it", async () => {
  const { house, make, karin, ali, elsewhere, organisation, where, open } = await desk();
  await settle(
    house.db,
    make.family.registered({ ...where, name: "Ring mig", nextOn: TODAY }),
    make.family.registered({ organisationId: elsewhere.id, name: "Fremmed", nextOn: TODAY }),
    make.family.registered({ ...where, name: "Skjult", nextOn: TODAY, protectedFor: ["a", "b"] }),
    make.volunteer.applied({ ...where, appliedAt: new Date("2026-11-01T09:00:00Z"), adults: [{ name: "Bo" }] }),
  );
  const raised = { organisationId: organisation.id, door: "child" as const, raisedAt: NOW, answerBy: NOW };
  await house.db.transact((tx) =>
    tx
      .insert(concerns)
      .values({ id: "concern", ...raised, ownerId: karin.id, goneTo: [karin.id] })
      .returning(),
  );
  const { next } = await open();
  expect(next.map(({ kind, name }) => [kind, name])).toEqual([
    ["concern", ""],
    ["call-family", "Ring mig"],
    ["talk", "Bo"],
    // Both of her certificates end: one line.
    ["certificate", "Bente Holm"],
  ]);
  expect((await open(ali)).next.map(({ kind }) => kind)).not.toContain("concern");
});

test("the plate is the median of days from the first yes to the first meeting", async () => {
  const { house, karin, waiting, unit, organisation, open } = await desk();
  for (const [i, days] of [10, 21, 80].entries()) {
    const family = waiting(`F${i}`, days);
    await settle(house.db, family);
    await house.db.transact((tx) =>
      tx
        .insert(matches)
        .values({
          id: `m${i}`,
          organisationId: organisation.id,
          requestId: family.requestId,
          familyId: family.id,
          volunteerId: unit.id,
          matchTypeId: organisation.matchTypeId,
          matchTypeKind: "friend",
          state: "active",
          points: 1,
          parts: {},
          policyVersion: 1,
          proposedBy: karin.id,
          proposedAt: NOW,
          agreedAt: NOW,
          metAt: NOW,
          ownerId: karin.id,
        })
        .returning(),
    );
  }
  const { months, funnel } = await open();
  expect(months.newest).toMatchObject({ days: 21, families: 3, long: "november" });
  expect(funnel).toMatchObject({ registered: 3, consented: 3, proposed: 3, agreed: 3, met: 3, "three-months": 0 });
});

test("who has waited longest stands in the table; waiting is told by language without protected families", async () => {
  const { house, waiting, open } = await desk();
  const tigrinya = { adults: [{ languages: [{ tag: "ti" as const, speaking: 4 as const, reading: 1 as const }] }] };
  await settle(
    house.db,
    waiting("Kort", 5),
    waiting("Lang", 63, tigrinya),
    waiting("Mellem", 41, tigrinya),
    waiting("Skjult", 99, { protectedFor: ["a", "b"] }),
  );
  const { longest, byLanguage } = await open();
  expect(longest.map(({ name, waited }) => [name, waited])).toEqual([
    ["Lang", 63],
    ["Mellem", 41],
    ["Kort", 5],
  ]);
  expect(byLanguage.map(({ language, families, days }) => [language, families, days])).toEqual([
    ["ti", 2, 52],
    ["ar", 1, 5],
  ]);
});
