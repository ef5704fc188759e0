import { expect, test } from "vitest";
import { closures } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, NOW, posting, testHouse } from "~tests/support/house";
import { action } from "./date";

test("a date moved onto a day on which the house is closed comes back with words at the day", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const cafe = make.activity({ houseId: "noerrebro" });
  await settle(house.db, make.house({ id: "noerrebro" }), host, cafe);
  const closed = { id: "closed", houseId: "noerrebro", firstDay: "2026-11-27", lastDay: "2026-11-28", reason: "" };
  await house.db.transact((tx) => tx.insert(closures).values(closed).returning());
  const fields = { intent: "move", date: "2026-11-28", startTime: "16:30", endTime: "18:30" };
  const at = { cookie: await cookieOf(house, host.id), params: { date: cafe.occurrenceId } };
  const answer = await action(posting(house, `/house/dates/${cafe.occurrenceId}`, fields, at));
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { form: "move", reply: { error: { date: ["plan:errors.closed"] } } },
  });
});
