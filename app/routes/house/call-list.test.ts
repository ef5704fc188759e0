import { expect, test } from "vitest";
import { signUp } from "~/features/activities/sign-up.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { wish } from "~tests/support/calendar/one-date";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { action, loader } from "./call-list";
import { loader as beforeCancelling, action as cancel } from "./cancel-date";
import { loader as lookAtDate } from "./date";
import { loader as lookAtHouse, action as plan } from "./facts";
import { loader as frame } from "./house-frame";

/** A date next month with Amina, who left a number, and Olha, who left a mail address. */
async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const cafe = make.activity({ houseId: "noerrebro", dates: ["2026-12-26T16:30"], places: 20 });
  await settle(house.db, make.house({ id: "noerrebro" }), host, cafe);
  const doing = { accountId: null, now: NOW, origin: house.env.origin, once: null };
  await signUp(house.db, doing, wish(cafe.occurrenceId, { name: "Amina", phone: "20 12 34 56" }));
  await signUp(house.db, doing, wish(cafe.occurrenceId, { name: "Olha", email: "olha@example.org" }));
  const cookie = await cookieOf(house, host.id);
  const params = { date: cafe.occurrenceId };
  const at = { cookie, params };
  const path = `/house/dates/${cafe.occurrenceId}`;
  return {
    before: () => beforeCancelling(getting(house, `${path}/cancel`, at)),
    cancel: () => responseOf(cancel(posting(house, `${path}/cancel`, {}, at)) as Promise<unknown>),
    close: () =>
      responseOf(
        plan(
          posting(
            house,
            "/house/facts",
            { intent: "close", firstDay: "2026-12-20", lastDay: "2027-01-03" },
            { cookie },
          ),
        ) as Promise<unknown>,
      ),
    callsOfHouse: async () => (await lookAtHouse(getting(house, "/house/facts", { cookie }))).calls,
    callsOfDate: async () => (await lookAtDate(getting(house, path, at))).calls,
    callsOfAll: async () => (await frame(getting(house, "/house", { cookie }))).calls,
    list: () => loader(getting(house, "/house/call-list", { cookie })),
    ring: (called: string) =>
      responseOf(action(posting(house, "/house/call-list", { called }, { cookie })) as Promise<unknown>),
  };
}

test("a host who cancels a date is told whom no mail reaches, wherever they look, until those are rung", async () => {
  const { before, cancel, callsOfDate, callsOfAll, list, ring } = await town();
  expect(await before()).toMatchObject({ told: 1, toRing: 1 });
  expect(await callsOfAll()).toBe(0);
  await cancel();
  expect([await callsOfDate(), await callsOfAll()]).toEqual([1, 1]);
  const { news, reminders } = await list();
  expect(news).toMatchObject([{ name: "Amina", phone: "20 12 34 56", news: "date-cancelled" }]);
  expect(news[0]?.what).toContain("26. december");
  expect(reminders).toEqual([]);
  await ring(news[0]?.ids as string);
  expect([await callsOfDate(), await callsOfAll(), (await list()).news]).toEqual([0, 0, []]);
});

test("a host who closes the house for a while is told how many no mail reaches", async () => {
  const { close, callsOfHouse } = await town();
  expect(await callsOfHouse()).toBe(0);
  await close();
  expect(await callsOfHouse()).toBe(1);
});
