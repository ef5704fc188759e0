import { expect, test } from "vitest";
import { countTry } from "~/features/accounts/limits.server";
import { signUps } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { loader as tiles } from "../machine/map-tiles";
import { action } from "./activity";

const SIGN_UPS = 60;
const TILES = 3000;

test("one address that signs up sixty times in a quarter of an hour is asked to wait, in the reader's language", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const place = make.house();
  const activity = make.activity({ houseId: place.id, dates: ["2026-11-26T16:30"], places: 20 });
  await settle(house.db, place, activity);
  const id = activity.occurrenceId;
  const send = () => {
    const fields = { adults: 2, children: 0, name: "Samira" };
    return action(posting(house, `/ar/activities/${id}`, fields, { params: { lang: "ar", id } }));
  };
  for (let i = 0; i < SIGN_UPS; i += 1) await countTry(house.db, "sign-up-address", house.address);
  const answer = (await send()) as unknown as { data: { error: unknown }; init: { status: number } };
  expect(answer.init.status).toBe(429);
  expect(JSON.stringify(answer.data)).toContain("errors:form.too-many-tries");
  expect(await house.db.read.select().from(signUps)).toEqual([]);
  house.address = "192.0.2.7";
  expect((await responseOf(send() as Promise<unknown>)).status).toBe(303);
});

test("one address that asks for thousands of tiles gets none for a while, and the operator is not asked", async () => {
  const house = testHouse({ MAP_STYLE_URL: "http://127.0.0.1:9/style.json" });
  for (let i = 0; i < TILES; i += 1) await countTry(house.db, "map-address", house.address);
  const ask = () => responseOf(tiles(getting(house, "/map-tiles/1/2/3.pbf")));
  const refused = await ask();
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  house.address = "192.0.2.7";
  expect((await ask()).status).toBe(502);
});
