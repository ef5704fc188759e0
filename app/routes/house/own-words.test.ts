import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { copyWeek } from "~/features/activities/copy-week.server";
import { showActivity } from "~/features/activities/show-activity.server";
import { minutes } from "~/foundation/clock";
import { pageCache } from "~/server/page-cache";
import { activities } from "~db/schema/activities.server";
import { activityTexts, activityWords } from "~db/schema/texts.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { linksIn, pageHtml } from "~tests/support/page-html";
import ActivityPage, { loader as activityLoader } from "./activity";
import { action as edit, loader as editLoader } from "./activity-edit";
import OwnWordsPage, { action, loader } from "./own-words";

type Fields = Parameters<typeof posting>[2];

/** A café whose host wrote in Danish, and two hosts of its house. */
async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const mona = make.account.host({ houseId: "noerrebro", name: "Mona" });
  const ali = make.account.host({ houseId: "noerrebro", name: "Ali" });
  const foreign = make.account.host({ houseId: "valby" });
  const cafe = make.activity({
    houseId: "noerrebro",
    texts: { da: { title: "Fastelavn", description: "Vi slår katten af **tønden**." } },
  });
  await settle(house.db, make.house({ id: "noerrebro" }), make.house({ id: "valby" }), mona, ali, foreign, cafe);
  const by = { mona: await cookieOf(house, mona.id), foreign: await cookieOf(house, foreign.id) };
  const ask = (tag: string, cookie = by.mona) => {
    const params = { activity: cafe.id, language: tag };
    return { path: `/house/activities/${cafe.id}/words/${tag}`, with: { params, cookie } };
  };
  const look = (tag: string, cookie?: string) => {
    const { path, with: more } = ask(tag, cookie);
    return loader(getting(house, path, more));
  };
  const send = async (tag: string, fields: Fields, cookie?: string) => {
    const { path, with: more } = ask(tag, cookie);
    return action(posting(house, path, fields, more)) as Promise<unknown>;
  };
  /** As the page does it: with what it knows of the words there are. */
  const save = async (tag: string, fields: Fields) => {
    const { seen } = (await look(tag)).shown;
    return responseOf(send(tag, { seen: String(seen ?? ""), ...fields }));
  };
  const list = async () => {
    const asked = getting(house, `/house/activities/${cafe.id}`, { params: { activity: cafe.id }, cookie: by.mona });
    return activityLoader(asked);
  };
  const listed = async (tag: string) => (await list()).words.find(({ language }) => language === tag);
  const page = async (language: "da" | "ar" | "ti") =>
    showActivity(house.db.read, language, cafe.occurrenceId, { now: NOW, origin: "https://nyven.example" });
  return { house, cafe, mona, ali, by, look, send, save, list, listed, page, later: () => house.clock.moveTo(LATER) };
}
const LATER = new Date(NOW.getTime() + minutes(60));
const ARABIC = { title: "كرنفال", description: "نلعب معًا." };

test("the activity's page says of each language what its readers get and who wrote it when, with a way to write", async () => {
  const { save, list, listed, cafe } = await town();
  expect(await listed("ar")).toMatchObject({ state: "missing", readIn: "dansk", at: null });
  expect((await save("ar", ARABIC)).headers.get("location")).toContain("?done=words-saved");
  expect(await listed("da")).toMatchObject({ state: "host", original: true, older: false });
  expect(await listed("ar")).toMatchObject({ state: "host", original: false, by: "Mona", at: "22. november 2026" });
  expect(await listed("uk")).toMatchObject({ state: "ready-made", readIn: "dansk" });
  const html = pageHtml(ActivityPage, { loaderData: await list() });
  expect(linksIn(html)).toContain(`/house/activities/${cafe.id}/words/ti`);
  expect(html).toContain("Mona, 22. november 2026");
});

test.each([
  ["draft", "Andre kan læse den, når I viser aktiviteten frem."],
  ["published", "Teksten er gemt, og alle kan læse den."],
  ["withdrawn", "<p>Teksten er gemt.</p>"],
] as const)("of words saved for an activity that is %s the page says who can read them", async (state, says) => {
  const { house, cafe, by, save } = await town();
  await house.db.transact((tx) => tx.update(activities).set({ state }).where(eq(activities.id, cafe.id)).returning());
  const path = (await save("ar", ARABIC)).headers.get("location") as string;
  const loaderData = await activityLoader(getting(house, path, { params: { activity: cafe.id }, cookie: by.mona }));
  expect(pageHtml(ActivityPage, { loaderData })).toContain(says);
});

test("words are typed in their own direction beside the original, and read on the public page", async () => {
  const { look, save, page } = await town();
  const html = pageHtml(OwnWordsPage, { loaderData: await look("ar") });
  expect(html).toMatch(/<textarea[^>]*lang="ar" dir="rtl"/);
  expect(html).toMatch(/<blockquote[^>]*lang="da" dir="ltr"[^>]*>.*Fastelavn.*<strong>tønden<\/strong>/s);
  await save("ar", ARABIC);
  expect((await page("ar"))?.text).toMatchObject({ title: "كرنفال", lang: null, further: null });
});

test("how it will look is shown with what was typed, and nothing is kept", async () => {
  const { house, look, send } = await town();
  const typed = { intent: "preview", seen: "", title: "كرنفال", description: "- لعب\n- طعام" };
  const answer = await send("ar", typed);
  const html = pageHtml(OwnWordsPage, { loaderData: await look("ar"), actionData: answer });
  expect(html).toMatch(/lang="ar" dir="rtl"><p class="h3"><strong>كرنفال<\/strong>.*<li>لعب<\/li>/s);
  expect(html).toMatch(/<input[^>]*value="كرنفال"/);
  expect(await house.db.read.select().from(activityWords)).toHaveLength(1);
});

test.each([
  ["a mark that turns the reading direction", { title: "كرنفال\u202e" }, "title", "usynlige tegn"],
  ["the same in the text", { description: "نلعب\u2067" }, "description", "usynlige tegn"],
  ["a title that is too long", { title: "ك".repeat(121) }, "title", "højst 120 tegn"],
  ["a text that is too long", { description: "ك".repeat(4001) }, "description", "højst 4000 tegn"],
  ["nothing at all", {}, "description", "Skriv noget her."],
])("%s is refused at its field in words, and what was typed is still there", async (_, typed, field, says) => {
  const { house, look, send } = await town();
  const answer = (await send("ar", { seen: "", ...typed })) as { data: unknown; init: { status: number } };
  expect(answer.init.status).toBe(422);
  const html = pageHtml(OwnWordsPage, { loaderData: await look("ar"), actionData: answer.data });
  expect(html).toMatch(new RegExp(`<a [^>]*href="#words-${field}">[^<]*${says}`));
  for (const one of Object.values(typed)) expect(html).toContain(one);
  expect(await house.db.read.select().from(activityWords)).toHaveLength(1);
});

test("words are older than the original once it is changed, until they are looked at and saved again", async () => {
  const { look, save, listed, later } = await town();
  await save("ar", ARABIC);
  later();
  await save("da", { title: "Fastelavn", description: "Vi slår katten af **tønden**." });
  expect(await listed("ar")).toMatchObject({ older: false });
  await save("da", { title: "Fastelavn", description: "Vi slår katten af tønden klokken 11." });
  expect(await listed("ar")).toMatchObject({ older: true });
  expect(await listed("da")).toMatchObject({ original: true, older: false, by: "Mona" });
  const html = pageHtml(OwnWordsPage, { loaderData: await look("ar") });
  expect(html).toContain("Originalen på dansk er rettet");
  await save("ar", ARABIC);
  expect(await listed("ar")).toMatchObject({ older: false });
});

test("the form of the whole activity holds the original; saved as it is, it makes no words old", async () => {
  const { house, cafe, save, by, listed, later } = await town();
  await save("ti", { title: "ጽምብል", description: "" });
  later();
  const path = `/house/activities/${cafe.id}/edit`;
  const asked = { params: { activity: cafe.id }, cookie: by.mona };
  const { start, at, version } = await editLoader(getting(house, path, asked));
  expect(start).toMatchObject({ wordsIn: "da", title: "Fastelavn", text: "Vi slår katten af **tønden**." });
  const fields = Object.fromEntries(Object.entries(start).filter(([, value]) => value !== "")) as Fields;
  const send = async (more: Fields) => {
    const answer = (await edit(posting(house, path, { ...fields, at, version, ...more }, asked))) as unknown;
    return answer instanceof Response ? answer : (answer as { init: { status: number } }).init;
  };
  expect((await send({})).status).toBe(303);
  expect(await listed("ti")).toMatchObject({ state: "host", older: false });
  expect((await send({ title: "Fest", version: version + 1 })).status).toBe(303);
  expect(await listed("ti")).toMatchObject({ older: true });
  expect((await send({ title: "Hov", wordsIn: "xx", version: version + 2 })).status).toBe(422);
});

test("of two hosts who write at once the second is told, loses nothing, and sees what the first wrote", async () => {
  const { look, send, save } = await town();
  await save("ar", ARABIC);
  const second = (await send("ar", { seen: "", title: "حفلة" })) as { data: unknown };
  const html = pageHtml(OwnWordsPage, { loaderData: await look("ar"), actionData: second.data });
  expect(html).toContain("Nogen har ændret det");
  expect(html).toMatch(/<input[^>]*value="حفلة"/);
  expect(html).toContain('<p class="h3"><strong>كرنفال</strong></p>');
  expect((await save("ar", { title: "حفلة" })).status).toBe(303);
});

test("of a colleague's words that came since nothing is taken away, and the form holds them for the next try", async () => {
  const { house, look, send, save, page, later } = await town();
  await save("ar", { title: "حفلة" });
  const { seen } = (await look("ar")).shown;
  later();
  await save("ar", ARABIC);
  const answer = (await send("ar", { intent: "remove", seen: String(seen) })) as { data: unknown };
  const html = pageHtml(OwnWordsPage, { loaderData: await look("ar"), actionData: answer.data });
  expect(html).toContain("Nogen har ændret det");
  expect(html).toMatch(/<input[^>]*name="title"[^>]*value="كرنفال"/);
  expect(html).toMatch(/<textarea[^>]*>نلعب معًا\.<\/textarea>/);
  expect(html).toContain(`name="seen" value="${house.clock.now().getTime()}"`);
  expect((await page("ar"))?.text.title).toBe("كرنفال");
});

test("taken away, the ready-made words are there again, with the others below them", async () => {
  const { save, page, listed } = await town();
  await save("ar", ARABIC);
  expect((await save("ar", { intent: "remove" })).headers.get("location")).toContain("?done=words-removed");
  expect(await listed("ar")).toMatchObject({ state: "ready-made", readIn: "dansk" });
  expect((await page("ar"))?.text).toMatchObject({
    title: "مقهى اللغة",
    further: { title: "Fastelavn", lang: "da", dir: "ltr" },
  });
});

test("a language we do not have and another house's activity are not there", async () => {
  const { look, send, by } = await town();
  await expect(look("xx")).rejects.toMatchObject({ status: 404 });
  await expect(look("ar", by.foreign)).rejects.toMatchObject({ status: 404 });
  await expect(send("ar", { seen: "", title: "x" }, by.foreign)).rejects.toMatchObject({ status: 404 });
});

test("a page kept in front of the site says the new words the next time it is asked for", async () => {
  const { house, page, save } = await town();
  const cache = pageCache({ db: house.db, now: () => NOW.getTime() }, async (_, response) => {
    response.setHeader("cache-control", "public, no-cache").setHeader("content-type", "text/html");
    response.end((await page("ar"))?.text.title);
  });
  const server = createServer(cache);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const read = async () => (await fetch(`http://127.0.0.1:${port}/ar/activities/x`)).text();
  expect(await read()).toBe("Fastelavn");
  await save("ar", ARABIC);
  expect(await read()).toBe("كرنفال");
  await save("ar", { ...ARABIC, title: "حفلة" });
  expect(await read()).toBe("حفلة");
});

test("a copied week keeps the words in every language, and who wrote them when", async () => {
  const { house, cafe, mona, save } = await town();
  await save("ti", { title: "ጽምብል", description: "ንጻወት" });
  const doing = { accountId: mona.id, now: LATER, origin: house.env.origin, once: null };
  await copyWeek(house.db, doing, { houseId: "noerrebro", from: "2026-11-23", to: "2026-11-30" });
  const [copy] = await house.db.read.select().from(activities).where(eq(activities.state, "draft"));
  const ofActivity = async (id: string) => ({
    words: (await house.db.read.select().from(activityWords).where(eq(activityWords.activityId, id))).map(
      ({ activityId, ...one }) => one,
    ),
    texts: (await house.db.read.select().from(activityTexts).where(eq(activityTexts.activityId, id))).map(
      ({ activityId, ...one }) => one,
    ),
  });
  const copied = await ofActivity(copy?.id as string);
  expect(copied).toEqual(await ofActivity(cafe.id));
  expect(copied.words.find(({ language }) => language === "ti")).toMatchObject({ writtenBy: mona.id, changedAt: NOW });
});
