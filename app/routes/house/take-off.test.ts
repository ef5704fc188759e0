import { expect, test } from "vitest";
import { signUp } from "~/features/activities/sign-up.server";
import { signUps } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { wish } from "~tests/support/calendar/one-date";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { pageHtml } from "~tests/support/page-html";
import DatePage, { action, loader } from "./date";

test("who waits is taken off the list like who comes, and the others keep their order", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const cafe = make.activity({ houseId: "noerrebro", places: 1 });
  await settle(house.db, make.house({ id: "noerrebro" }), host, cafe);
  const doing = { accountId: null, now: NOW, origin: house.env.origin, once: null };
  for (const name of ["Amina", "Bahar", "Chidi"])
    await signUp(house.db, doing, wish(cafe.occurrenceId, { name, phone: "20123456" }));
  const at = { cookie: await cookieOf(house, host.id), params: { date: cafe.occurrenceId } };
  const path = `/house/dates/${cafe.occurrenceId}`;
  const look = async () => {
    const loaderData = await loader(getting(house, path, at));
    const html = pageHtml(DatePage, { loaderData });
    const off = [...html.matchAll(/<button[^>]*name="take-off"[^>]*>/g)].map(([button]) => button);
    return { ...loaderData.signUps, off };
  };
  const before = await look();
  expect(before.waiting.map(({ name, number }) => [name, number])).toEqual([
    ["Bahar", 1],
    ["Chidi", 2],
  ]);
  expect(before.off).toHaveLength(3);
  for (const button of before.off) expect(button).toContain('form="take-off"');
  const bahar = before.waiting[0]?.id as string;
  const answer = await responseOf(action(posting(house, path, { "take-off": bahar }, at)));
  expect(answer.headers.get("location")).toBe(`${path}?done=taken-off`);
  expect((await look()).waiting.map(({ name }) => name)).toEqual(["Chidi"]);
  await action(posting(house, path, { "take-off": before.coming[0]?.id as string }, at));
  const states = (await house.db.read.select().from(signUps)).map(({ name, state }) => [name, state]);
  expect(states.toSorted()).toEqual([
    ["Amina", "cancelled"],
    ["Bahar", "cancelled"],
    ["Chidi", "coming"],
  ]);
});

test("a host who signs up people who are on the list reads so in words for the desk, and hears nothing of another house", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const foreign = make.account.host({ houseId: "valby" });
  const cafe = make.activity({ houseId: "noerrebro", places: 20 });
  await settle(house.db, make.house({ id: "noerrebro" }), make.house({ id: "valby" }), host, foreign, cafe);
  const path = `/house/dates/${cafe.occurrenceId}`;
  const fields = { intent: "sign-up", name: "Amina", adults: "1", children: "0", phone: "20123456", language: "da" };
  const send = async (accountId: string) => {
    const at = { cookie: await cookieOf(house, accountId), params: { date: cafe.occurrenceId } };
    return action(posting(house, path, fields, at));
  };
  expect((await responseOf(send(host.id))).headers.get("location")).toBe(`${path}?done=signed-up`);
  expect(JSON.stringify(await send(host.id))).toContain("plan:errors.already");
  expect((await responseOf(send(foreign.id))).status).toBe(404);
  expect(await house.db.read.select().from(signUps)).toHaveLength(1);
});
