import { expect, test } from "vitest";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { askLighthouse } from "~tests/support/lighthouse";

const there = { cafe: "", monday: "" };
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const house = make.house({ id: "noerrebro" });
    there.monday = addDays(mondayOf(dayOf(now)), 7);
    const cafe = make.activity({ houseId: house.id, dates: [`${there.monday}T16:30`], places: 20 });
    there.cafe = cafe.occurrenceId;
    await settle(db, house, cafe);
  },
});

test.each([
  ["home", (): string => "/da"],
  ["activities", (): string => `/da/activities?week=${there.monday}`],
  ["an activity", (): string => `/da/activities/${there.cafe}`],
  ["the sign-up", (): string => "/da/volunteer/join/you"],
])("Lighthouse gives 100 for accessibility and best practices: %s", { timeout: 120_000 }, async (_, path) => {
  const { scores, faults } = await askLighthouse(`${town.origin}${path()}`, ["accessibility", "best-practices"]);
  expect(faults).toEqual([]);
  expect(scores).toEqual({ accessibility: 100, "best-practices": 100 });
});
