import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hostings, occurrences } from "~db/schema/activities.server";
import { settle } from "~tests/factories/rows";
import { houseWithActivity, VISITOR } from "~tests/support/calendar/one-date";
import { listWarnings } from "./publish-activity.server";
import { showWarnings } from "./show-warnings.server";

test("what lacks hosts is named by its dates: not the one that has enough, and of many the first four", async () => {
  const dates = ["26", "27", "28", "29", "30"].map((day) => `2026-11-${day}T16:30`);
  const town = await houseWithActivity({ hostsNeeded: 1, dates: ["2026-11-25T16:30", ...dates, "2026-12-01T16:30"] });
  const unit = town.make.volunteer.approved();
  const row = { id: "one", occurrenceId: town.occurrenceId, volunteerId: unit.id, state: "hosting" as const };
  await settle(town.db, unit, { rows: { hostings: [{ ...row, at: VISITOR.now }] } });
  const said = async () =>
    showWarnings("en", await listWarnings(town.db.read, town.activityId, VISITOR.now)).find((one) =>
      one.startsWith("Hosts are missing"),
    );
  const named = "Thursday 26 November, Friday 27 November, Saturday 28 November, Sunday 29 November";
  expect(await said()).toBe(`Hosts are missing on 6 dates: ${named} and 2 more dates.`);
  await town.db.transact((tx) =>
    tx.update(hostings).set({ state: "withdrawn" }).where(eq(hostings.id, "one")).returning(),
  );
  expect(await said()).toContain("7 dates: Wednesday 25 November");
  // A date that is called off needs nobody.
  await town.db.transact((tx) =>
    tx.update(occurrences).set({ state: "cancelled" }).where(eq(occurrences.id, town.occurrenceId)).returning(),
  );
  expect(await said()).toContain("6 dates: Thursday 26 November");
});
