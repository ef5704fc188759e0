import { expect, test } from "vitest";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, responseOf, testHouse } from "~tests/support/house";
import { linksIn, pageHtml } from "~tests/support/page-html";
import CalendarPage, { loader as calendarPage } from "./activities";
import { loader as calendar } from "./calendar-ics";
import SubscribePage, { loader } from "./subscribe";

const CHOSEN = "kind=language-cafe&house=noerrebro&area=2200&only=step-free";

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const places = [make.house({ id: "noerrebro" }), make.house({ id: "valby", area: "2500" })];
  const activities = places.map(({ id }) => make.activity({ houseId: id }));
  await settle(house.db, ...places, ...activities);
  const params = { lang: "da" };
  const page = async (path: string) =>
    pageHtml(SubscribePage, { loaderData: await loader(getting(house, path, { params })) });
  return { house, params, page };
}

test("what is chosen in the calendar goes along to the page that says how to follow it, and into every address there", async () => {
  const { house, params, page } = await town();
  const asked = getting(house, `/da/activities?week=2026-11-23&${CHOSEN}`, { params });
  const links = linksIn(pageHtml(CalendarPage, { loaderData: await calendarPage(asked) }));
  const follow = links.find((href) => href.startsWith("/da/activities/subscribe")) as string;
  expect(follow).toBe(`/da/activities/subscribe?${CHOSEN}`);
  const html = await page(follow);
  const { host } = new URL(house.env.origin);
  expect(linksIn(html)).toContain(`webcal://${host}/da/calendar.ics?${CHOSEN}`);
  expect(linksIn(html)).toContain(`/da/calendar.rss?${CHOSEN}`);
  expect(html).toMatch(/<option value="2200"[^>]*selected|<option[^>]*selected[^>]*value="2200"/);
  expect(html).toMatch(
    /<input[^>]*name="only"[^>]*value="step-free"[^>]*checked|name="only" checked="" value="step-free"/,
  );
});

test.each(["1", "24", "48"])(
  "a reminder of %s hours can be chosen, and the calendar at the address rings then",
  async (hours) => {
    const { house, params, page } = await town();
    const plain = await page("/da/activities/subscribe");
    expect(plain).toContain(`<option value="${hours}">`);
    expect(linksIn(plain).find((href) => href.startsWith("webcal:"))).not.toContain("remind");
    const html = await page(`/da/activities/subscribe?house=noerrebro&remind=${hours}`);
    expect(html).toMatch(new RegExp(`<option value="${hours}"[^>]*selected|<option selected="" value="${hours}"`));
    const webcal = linksIn(html).find((href) => href.startsWith("webcal:")) as string;
    const { pathname, search } = new URL(webcal.replace("webcal:", "http:"));
    expect(search).toBe(`?house=noerrebro&remind=${hours}`);
    expect(linksIn(html).find((href) => href.includes("google"))).toContain(encodeURIComponent(webcal));
    expect(linksIn(html).find((href) => href.includes(".rss"))).toBe("/da/calendar.rss?house=noerrebro");
    const feed = await (await responseOf(calendar(getting(house, pathname + search, { params })))).text();
    expect(feed).toContain(`TRIGGER:-PT${Number(hours) * 60}M`);
  },
);

test("the choice of a reminder is said in all languages, each in its own words", async () => {
  const { house } = await town();
  const words = await Promise.all(
    SITE_LANGUAGE_TAGS.map(async (lang) => {
      const loaderData = await loader(getting(house, `/${lang}/activities/subscribe`, { params: { lang } }));
      return />([^<]+)<\/option><\/select>/.exec(
        pageHtml(SubscribePage, { loaderData, language: lang }).split('name="remind"')[1] ?? "",
      )?.[1];
    }),
  );
  expect(new Set(words).size).toBeGreaterThan(10);
  expect(words).not.toContain(undefined);
});
