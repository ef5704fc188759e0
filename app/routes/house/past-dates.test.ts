import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, responseOf, testHouse } from "~tests/support/house";
import { loader as cancelPage } from "./cancel-date";
import { loader as datePage } from "./date";
import { loader as weekPage } from "./week";

test("a date that is over is not offered to be cancelled, neither in the week nor on its page nor by its address", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const cafe = make.activity({
    houseId: "noerrebro",
    dates: ["2026-11-19T16:30", "2026-11-22T08:00", "2026-11-26T16:30"],
  });
  await settle(house.db, make.house({ id: "noerrebro" }), host, cafe);
  const cookie = await cookieOf(house, host.id);
  const [over, today, coming] = cafe.occurrences.map(({ id }) => id) as [string, string, string];
  const { week } = await weekPage(getting(house, "/house?week=2026-11-16", { cookie }));
  const dates = week.days.flatMap((day) => day.dates);
  expect(dates.map(({ id, coming: can }) => [id, can])).toEqual([
    [over, false],
    [today, true],
  ]);
  const look = async (id: string) =>
    (await datePage(getting(house, `/house/dates/${id}`, { cookie, params: { date: id } }))).date;
  expect(await look(over)).toMatchObject({ coming: false, begun: true });
  expect(await look(today)).toMatchObject({ coming: true, begun: true });
  expect(await look(coming)).toMatchObject({ coming: true, begun: false });
  const open = cancelPage(getting(house, `/house/dates/${over}/cancel`, { cookie, params: { date: over } }));
  expect((await responseOf(open)).headers.get("location")).toBe(`/house/dates/${over}?done=past`);
});
