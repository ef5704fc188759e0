import { expect, test } from "vitest";
import { action, loader } from "~/routes/admin/people";
import { cookieOf, getting, posting, responseOf } from "~tests/support/house";
import { townWithDesk } from "~tests/support/safety";

async function set(town: Awaited<ReturnType<typeof townWithDesk>>, of: string, deputy: string, who = town.lone) {
  const cookie = await cookieOf(town.house, who.id);
  return responseOf(action(posting(town.house, "/desk/people", { "deputy-of": of, deputy }, { cookie })));
}
const deputiesOf = async (town: Awaited<ReturnType<typeof townWithDesk>>) =>
  (await loader(getting(town.house, "/desk/people", { cookie: await cookieOf(town.house, town.lone.id) }))).deputies;

test("a lead says who stands in for whom, changes it, and takes it away", async () => {
  const town = await townWithDesk();
  await set(town, town.karin.id, town.lone.id);
  expect(await deputiesOf(town)).toEqual([{ accountId: town.karin.id, deputyId: town.lone.id }]);
  await set(town, town.karin.id, "");
  expect(await deputiesOf(town)).toEqual([]);
});

test("nobody is their own deputy, and nobody from outside the desk is one", async () => {
  const town = await townWithDesk();
  expect((await set(town, town.karin.id, town.karin.id)).status).toBe(404);
  expect((await set(town, town.karin.id, town.accounts.bente.id)).status).toBe(404);
  expect((await set(town, town.accounts.bente.id, town.karin.id)).status).toBe(404);
});

test("a coordinator does not set deputies", async () => {
  const town = await townWithDesk();
  expect((await set(town, town.karin.id, "", town.karin)).status).toBe(404);
});
