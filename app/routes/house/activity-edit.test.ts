import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { linksIn, pageHtml } from "~tests/support/page-html";
import EditPage, { action, loader } from "./activity-edit";
import DatePage, { loader as dateLoader } from "./date";

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const weekly = make.activity({
    houseId: "noerrebro",
    rule: "FREQ=WEEKLY;COUNT=3",
    dates: ["2026-11-26T16:30", "2026-12-03T16:30", "2026-12-10T16:30"],
  });
  const once = make.activity({ houseId: "noerrebro", dates: ["2026-11-27T10:00"] });
  await settle(house.db, make.house({ id: "noerrebro" }), host, weekly, once);
  const cookie = await cookieOf(house, host.id);
  const editLink = async (date: string) => {
    const asked = getting(house, `/house/dates/${date}`, { cookie, params: { date } });
    const html = pageHtml(DatePage, { loaderData: await dateLoader(asked) });
    return linksIn(html).find((href) => href.includes("/edit"));
  };
  const params = { activity: weekly.id };
  const form = (path: string) => loader(getting(house, path, { cookie, params }));
  const send = (path: string, fields: Parameters<typeof posting>[2]) =>
    responseOf(action(posting(house, path, fields, { cookie, params })) as Promise<unknown>);
  return { house, weekly, once, editLink, form, send };
}

test("from the page of the second date its own words lead to the form, which says the date and changes it and the later", async () => {
  const { house, weekly, editLink, form, send } = await town();
  const second = weekly.occurrences[1]?.id as string;
  const link = await editLink(second);
  expect(link).toBe(`/house/activities/${weekly.id}/edit?date=${second}`);
  const loaderData = await form(link as string);
  expect(loaderData).toMatchObject({ at: "2026-12-03T16:30", start: { date: "2026-12-03" } });
  const html = pageHtml(EditPage, { loaderData });
  expect(html).toContain("torsdag 3. december 2026 og de senere dage");
  expect(html).toMatch(/<input[^>]*value="following"[^>]*checked|<input[^>]*checked[^>]*value="following"/);
  const typed = { ...loaderData.start, startTime: "17:30", endTime: "19:30", scope: "following" };
  const fields = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== "")) as Record<
    string,
    string
  >;
  const { at, version } = loaderData;
  expect((await send(link as string, { ...fields, at, version })).status).toBe(303);
  const series = await house.db.read.select().from(activities);
  expect(series.map(({ startsAt }) => startsAt).sort()).toEqual([
    "2026-11-26T16:30",
    "2026-11-27T10:00",
    "2026-12-03T17:30",
  ]);
});

test("without a date the form means all; an activity of one date has nothing to change from there on", async () => {
  const { weekly, once, editLink, form } = await town();
  expect(await form(`/house/activities/${weekly.id}/edit`)).toMatchObject({ scope: "all", at: "2026-11-26T16:30" });
  expect(await editLink(once.occurrenceId)).toBeUndefined();
});

test("an activity chained to another is changed as a whole, and the form asks for nothing else", async () => {
  const { house, weekly, once, form } = await town();
  await house.db.transact((tx) =>
    tx
      .update(activities)
      .set({ followsId: once.id, followsRule: { day: "thu", nth: 1 }, rule: null })
      .where(eq(activities.id, weekly.id))
      .returning({ id: activities.id }),
  );
  const html = pageHtml(EditPage, { loaderData: await form(`/house/activities/${weekly.id}/edit`) });
  expect(html).not.toContain('name="scope"');
});
