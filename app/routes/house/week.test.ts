import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, testHouse } from "~tests/support/house";
import { linksIn, pageHtml } from "~tests/support/page-html";
import { loader as posterLoader } from "../public/poster";
import { loader as screenLoader } from "../public/screen";
import WeekPage, { loader } from "./week";

test("the week of a house leads to its poster in eleven languages beside Danish, and to the screen", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const cafe = make.activity({ houseId: "noerrebro", dates: ["2026-12-03T16:30"] });
  await settle(house.db, make.house({ id: "noerrebro" }), host, cafe);
  const cookie = await cookieOf(house, host.id);
  const loaderData = await loader(getting(house, "/house?week=2026-12-01", { cookie }));
  const links = linksIn(pageHtml(WeekPage, { loaderData }));
  const posters = links.filter((href) => href.includes("/poster"));
  expect(posters).toHaveLength(11);
  const arabic = posters.find((href) => href.endsWith("other=ar")) as string;
  const params = { lang: "da", house: "noerrebro" };
  const { poster } = await posterLoader(getting(house, arabic, { params }));
  expect(poster).toMatchObject({ other: { lang: "ar" }, sheets: [{ days: [{ day: "2026-12-03" }] }] });
  const screen = links.find((href) => href.endsWith("/screen")) as string;
  expect((await screenLoader(getting(house, screen, { params }))).house.place.name).toBe("Welcome House Nørrebro");
});
