import { expect, test } from "vitest";
import { touchedHouse } from "~/access/calendar-touched.server";
import { occurrences } from "~db/schema/activities.server";
import { closures } from "~db/schema/houses.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { linksIn, pageHtml } from "~tests/support/page-html";
import { action as addHouse } from "../admin/houses";
import { loader as api } from "../machine/api-activities";
import { loader as calendar } from "../public/calendar-ics";
import HousePage, { loader as houseLoader } from "../public/house";
import { loader as housesLoader } from "../public/houses";
import { action, loader } from "./facts";

const FACTS = {
  name: "Welcome House Nørrebro",
  address: "Nørrebrogade 1",
  area: "2200",
  place: "",
  addressPublic: "on",
  phone: "00 00 00 00",
};
const LINK = "https://www.openstreetmap.org/?mlat=55.69670&mlon=12.54680#map=18/55.1/12.1";
const SET = { latitude: 55.6967, longitude: 12.5468 };
const MIDDLE = { latitude: 55.695, longitude: 12.55 };
type Fields = Partial<typeof FACTS>;

/** A house with its host; its place is one that nobody has set, unless it is said. */
async function town(wishes: Partial<typeof SET> & { addressPublic?: boolean } = {}) {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const place = make.house({ id: "noerrebro", latitude: null, longitude: null, ...wishes });
  const cafe = make.activity({ houseId: "noerrebro" });
  await settle(house.db, place, host, cafe);
  const cookie = await cookieOf(house, host.id);
  const params = { lang: "da", house: "noerrebro" };
  const onMap = async () => (await responseOf(housesLoader(getting(house, "/da/houses", { params })))).json();
  return {
    house,
    save: (fields: Fields) =>
      action(posting(house, "/house/facts?house=noerrebro", { ...FACTS, ...fields }, { cookie })),
    form: () => loader(getting(house, "/house/facts?house=noerrebro", { cookie })),
    page: () => houseLoader(getting(house, "/da/houses/noerrebro", { params })),
    markers: async () =>
      (await onMap()).onMap as { name: string; latitude: number; longitude: number; nearby?: string }[],
    everything: async () => {
      const [feed, json] = [
        await responseOf(calendar(getting(house, "/da/calendar.ics", { params }))),
        await responseOf(api(getting(house, "/api/activities", {}))),
      ];
      const { picture: _, ...page } = await houseLoader(getting(house, "/da/houses/noerrebro", { params }));
      return [await feed.text(), await json.text(), JSON.stringify(page), JSON.stringify(await onMap())].join("\n");
    },
  };
}

test("a house whose place nobody has set is on the map at the middle of its postcode, and says so", async () => {
  const { markers, page, form } = await town();
  expect(await markers()).toMatchObject([{ ...MIDDLE, nearby: "Kortet viser kun bydelen. Gå efter adressen." }]);
  const loaderData = await page();
  expect(loaderData.picture?.houses).toMatchObject([{ nearby: true }]);
  const html = pageHtml(HousePage, { loaderData });
  expect(html).toContain("Kortet viser kun bydelen.");
  expect(linksIn(html)).toContain(
    `geo:55.695,12.55;u=2000?q=${encodeURIComponent("Nørrebrogade 1, 2200 København N")}`,
  );
  expect(await form()).toMatchObject({ start: { place: "" }, onMap: expect.stringContaining("midten af 2200") });
});

test("a house that the administrator adds is on the map at once, and an unknown postcode comes back with words", async () => {
  const { house, markers } = await town();
  const drift = factories({ now: NOW, seed: 2 }).account.administrator();
  await settle(house.db, drift);
  const cookie = await cookieOf(house, drift.id);
  const fields = { ...FACTS, name: "Huset", phone: "20 12 34 56", email: "vaert@example.org", language: "da" };
  const add = (area: string) => addHouse(posting(house, "/admin/houses", { ...fields, area }, { cookie }));
  expect(await add("9999")).toMatchObject({
    init: { status: 422 },
    data: { error: { area: ["errors:field.postcode"] } },
  });
  expect((await responseOf(add("2450"))).status).toBe(303);
  expect((await responseOf(add("2450"))).status).toBe(303);
  const [one, other, ...more] = (await markers()).filter(({ name }) => name === "Huset");
  expect([one, more]).toEqual([expect.objectContaining({ latitude: 55.648, longitude: 12.536 }), []]);
  // One on top of the other could not be opened.
  expect(Math.abs((other?.latitude ?? 0) - 55.648)).toBeGreaterThan(0.001);
});

test("a host sets the place with a pasted link: map, geo link and form agree, and kept pages are emptied", async () => {
  const { house, save, markers, page, form } = await town();
  const touched: (string | null)[] = [];
  house.db.hear((word) => void touched.push(touchedHouse(word)));
  const answer = await responseOf(save({ place: LINK }));
  expect(answer.headers.get("location")).toBe("/house/facts?house=noerrebro&done=saved");
  expect(touched).toContain("noerrebro");
  const [marker] = await markers();
  expect(marker).toMatchObject(SET);
  expect(marker).not.toHaveProperty("nearby");
  expect((await page()).house.place).toMatchObject({
    mapHref: expect.stringMatching(/^geo:55\.6967,12\.5468\?q=/),
    mapNote: null,
  });
  expect(await form()).toMatchObject({ start: { place: "55.6967, 12.5468" }, onMap: expect.stringContaining("2200") });
});

test.each<[Fields, typeof SET, string]>([
  [{ place: "55.6967, 12.5468" }, SET, "saved"],
  [{ address: "Jagtvej 9", place: "55.6967, 12.5468" }, MIDDLE, "saved-nearby"],
  [{ area: "2450", place: "55.6967, 12.5468" }, { latitude: 55.648, longitude: 12.536 }, "saved-nearby"],
  [{ address: "Jagtvej 9", place: "55.7001, 12.5502" }, { latitude: 55.7001, longitude: 12.5502 }, "saved"],
  [{ address: "Jagtvej 9", place: "" }, MIDDLE, "saved"],
  [{ place: "" }, MIDDLE, "saved"],
])("after %j the house stands at %j", async (fields, where, done) => {
  const { save, markers } = await town(SET);
  expect((await responseOf(save(fields))).headers.get("location")).toBe(`/house/facts?house=noerrebro&done=${done}`);
  expect(await markers()).toMatchObject([where]);
});

test.each<[Fields, Record<string, string[]>]>([
  [{ place: "Nørrebrogade" }, { place: ["plan:errors.place-unreadable"] }],
  [{ place: "https://maps.app.goo.gl/abc" }, { place: ["plan:errors.place-unreadable"] }],
  [{ place: "12.5468, 55.6967" }, { place: ["plan:errors.place-abroad"] }],
  [{ place: "55.5836, 13.0336" }, { place: ["plan:errors.place-abroad"] }],
  [{ area: "9999" }, { area: ["errors:field.postcode"] }],
  [{ area: "22OO" }, { area: ["errors:field.postcode"] }],
])("%j comes back with words at its field, and the house stays where it was", async (fields, error) => {
  const { save, markers } = await town(SET);
  expect(await save(fields)).toMatchObject({ init: { status: 422 }, data: { form: "house", reply: { error } } });
  expect(await markers()).toMatchObject([SET]);
});

test("nothing gives away where a house is whose address is not public, not even the street its postcode stands for", async () => {
  const { save, everything, markers, form } = await town(SET);
  expect(await everything()).toContain("55.6967");
  await save({ addressPublic: "", area: "1453", address: "Skjult Gade 1", place: "55.68011, 12.57011" });
  expect(await markers()).toEqual([]);
  const told = await everything();
  for (const secret of ["55.68", "12.57", "Skjult", "1453", "geo:"]) expect(told).not.toContain(secret);
  expect(told).toContain("1000");
  expect(await form()).toMatchObject({
    start: { place: "55.68011, 12.57011" },
    onMap: expect.stringContaining("ikke på kortet"),
  });
});

test("a host who opens the house again reads what became of its dates, also where another closed period holds them", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const cafe = make.activity({ houseId: "noerrebro", dates: ["2026-12-03T16:30", "2026-12-10T16:30"] });
  await settle(house.db, make.house({ id: "noerrebro" }), host, cafe);
  const cookie = await cookieOf(house, host.id);
  const send = async (fields: Record<string, string>) =>
    (await responseOf(action(posting(house, "/house/facts", fields, { cookie })) as Promise<unknown>)).headers.get(
      "location",
    );
  const close = (firstDay: string, lastDay: string) => send({ intent: "close", firstDay, lastDay });
  const closureOf = async (firstDay: string) =>
    (await house.db.read.select().from(closures)).find((one) => one.firstDay === firstDay)?.id ?? "";
  const open = async (firstDay: string) =>
    /done=(.*)/.exec((await send({ open: await closureOf(firstDay) })) ?? "")?.[1];
  await close("2026-12-01", "2026-12-10");
  await close("2026-12-02", "2026-12-04");
  await close("2026-12-03", "2026-12-05");
  expect(await open("2026-12-01")).toBe("opened-some");
  const holder = (await house.db.read.select().from(occurrences)).find(({ closureId }) => closureId !== null);
  const [first, second] = holder?.closureId === (await closureOf("2026-12-02")) ? [2, 3] : [3, 2];
  expect(await open(`2026-12-0${first}`)).toBe("opened-kept");
  expect(await open(`2026-12-0${second}`)).toBe("opened");
  await close("2026-12-20", "2026-12-22");
  expect(await open("2026-12-20")).toBe("opened-empty");
  const at = "/house/facts?done=opened-kept";
  expect((await loader(getting(house, at, { cookie }))).done).toBe("plan:done.opened-kept");
});
