import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities, auditRows } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { pageHtml } from "~tests/support/page-html";
import WeekPage, { action, loader } from "./week";

const EVERY_LANGUAGE = Object.fromEntries(
  ["da", "en", "ar", "fa", "prs", "ps", "kmr", "ckb", "so", "ti", "uk", "tr"].map((tag) => [tag, { title: tag }]),
);

/** A copied week: two drafts that lack nothing, one without hosts, one without a title; and a draft of another house. */
async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const draft = (wishes: object, houseId = "noerrebro") =>
    make.activity({ houseId, state: "draft", texts: EVERY_LANGUAGE, dates: ["2026-11-26T16:30"], ...wishes });
  const whole = [draft({}), draft({ dates: ["2026-11-27T10:00", "2026-11-28T10:00"] })];
  const noHost = draft({ hostsNeeded: 2 });
  const noTitle = draft({ texts: {} });
  const elsewhere = draft({}, "valby");
  const houses = [make.house({ id: "noerrebro" }), make.house({ id: "valby" })];
  await settle(house.db, ...houses, host, ...whole, noHost, noTitle, elsewhere);
  const cookie = await cookieOf(house, host.id);
  const publish = async (...ids: string[]) => {
    const fields = { intent: "publish", house: "noerrebro", to: "2026-11-23", activity: ids };
    return (await responseOf(action(posting(house, "/house", fields, { cookie })))).headers.get("location");
  };
  return {
    publish,
    look: (more = "") => loader(getting(house, `/house?house=noerrebro&week=2026-11-23${more}`, { cookie })),
    published: async () =>
      (await house.db.read.select().from(activities)).filter(({ state }) => state === "published").map(({ id }) => id),
    audited: async () =>
      (
        await house.db.read
          .select()
          .from(auditRows)
          .where(inArray(auditRows.action, ["activity.published"]))
      ).length,
    ids: { whole: whole.map(({ id }) => id), noHost: noHost.id, noTitle: noTitle.id, elsewhere: elsewhere.id },
  };
}

test("the drafts of a week stand in one list: ticked where nothing is missing, else with what is", async () => {
  const { look, ids } = await town();
  const loaderData = await look();
  const html = pageHtml(WeekPage, { loaderData });
  const boxes = [...html.matchAll(/<input[^>]*name="activity"[^>]*>/g)].map(([box]) => [
    /value="([^"]*)"/.exec(box)?.[1],
    /\schecked/.test(box),
  ]);
  expect(boxes.toSorted()).toEqual(
    [...ids.whole.map((id) => [id, true]), [ids.noHost, false], [ids.noTitle, false]].toSorted(),
  );
  expect(html).toContain("Der mangler værter én dag: torsdag 26. november.");
  expect(html).toContain("Der er ingen overskrift.");
  expect(html).not.toContain("<script");
});

test("one submit publishes all that are ticked, and says how many are left and why; twice publishes nothing twice", async () => {
  const { publish, look, published, audited, ids } = await town();
  const to = await publish(...ids.whole, ids.noTitle, ids.elsewhere, "no-such-activity");
  expect(to).toBe("/house?house=noerrebro&week=2026-11-23&published=2");
  expect((await published()).toSorted()).toEqual(ids.whole.toSorted());
  const html = pageHtml(WeekPage, { loaderData: await look("&published=2") });
  expect(html).toContain("2 aktiviteter kan nu ses af alle. 2 kladder mangler noget. Herunder står hvad.</p>");
  await publish(...ids.whole);
  expect([await published(), await audited()]).toEqual([expect.any(Array), 2]);
  await publish(ids.noHost);
  expect(await published()).toHaveLength(3);
  expect((await look()).drafts.map(({ activityId }) => activityId)).toEqual([ids.noTitle]);
});

test("a draft that lacks nothing and was not ticked is not said to lack anything", async () => {
  const { publish, look, ids } = await town();
  await publish(ids.noHost, ids.noTitle, ids.whole[0] as string);
  const html = pageHtml(WeekPage, { loaderData: await look("&published=2") });
  const left = "1 kladde mangler noget. Herunder står hvad. 1 kladde mangler ikke noget og kan også vises.";
  expect(html).toContain(`2 aktiviteter kan nu ses af alle. ${left}`);
});

test("nothing ticked publishes nothing and says so", async () => {
  const { publish, published } = await town();
  expect(await publish()).toBe("/house?house=noerrebro&week=2026-11-23&done=none-ticked#drafts");
  expect(await published()).toEqual([]);
});
