import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { silentMp3 } from "~tests/support/silence";
import { TWO_VOICES } from "~tests/support/voices";

let page = "";
let activityId = "";
let host = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const house = make.house({ id: "noerrebro" });
    const mona = make.account.host({ houseId: house.id, name: "Mona" });
    const day = new Date(now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    const texts = {
      da: { title: "Sprogcafé", description: "Vi taler dansk sammen. Der er kaffe." },
      ar: { title: "مقهى اللغة", description: "نتحدث الدنماركية معًا." },
    };
    const cafe = make.activity({ houseId: house.id, dates: [`${day}T16:30`], texts });
    page = `activities/${cafe.occurrenceId}`;
    activityId = cafe.id;
    host = mona.id;
    await settle(db, house, mona, cafe);
  },
});

test("an activity is read aloud by a voice of the phone, sentence by sentence, with a script of two kilobytes", async () => {
  const { page: tab, visit } = await town.visitor();
  await tab.addInitScript(TWO_VOICES);
  await visit(`/da/${page}`);
  expect(await tab.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  await tab.getByRole("link", { name: "Lyt til siden" }).click();
  await tab.getByRole("button", { name: "Læs højt" }).click();
  await tab.getByRole("button", { name: "Læs højt" }).waitFor({ timeout: 20_000 });
  const said = (await tab.evaluate("window.said")) as [string, string][];
  expect(said[0]).toEqual(["da_DK", "Sprogcafé"]);
  expect(said.map(([, text]) => text)).toEqual(expect.arrayContaining(["Vi taler dansk sammen.", "Der er kaffe."]));
  expect(said.map(([, text]) => text).join()).not.toContain("Send til en ven");
  const scripts = await tab
    .locator("script[src]")
    .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
  expect(scripts).toHaveLength(1);
  const answer = await tab.request.get(scripts[0] as string, { headers: { "accept-encoding": "br" } });
  const bytes = Number(answer.headers()["content-length"]);
  expect([answer.headers()["content-encoding"], bytes > 0 && bytes <= 2048]).toEqual(["br", true]);
});

test("a phone without a voice for the language is told whom to ring, and so is one without script", async () => {
  const { page: tab, visit } = await town.visitor({ language: "ar" });
  await visit(`/ar/${page}?listen`);
  expect(await tab.getByRole("button", { name: "اقرأ بصوت عالٍ" }).count()).toBe(0);
  expect(await tab.locator("[data-part=none] a[href^='tel:']").isVisible()).toBe(true);
  const still = await town.visitor({ script: false });
  await still.visit(`/da/${page}?listen`);
  expect(await still.page.locator("[data-part=none] a[href^='tel:']").isVisible()).toBe(true);
});

test.each(["activities", "houses", "houses/noerrebro"])(
  "%s can be heard where phones have a voice for the language, and says whom to ring where none has",
  async (path) => {
    const { page: tab, visit } = await town.visitor();
    await visit(`/uk/${path}`);
    expect(await tab.locator("a[href$='listen']").count()).toBe(1);
    await visit(`/ti/${path}`);
    expect(await tab.locator("a[href$='listen']").count()).toBe(0);
    expect(await tab.locator("main a[href^='tel:']").count()).toBeGreaterThan(0);
  },
);

test("a host puts in a recording, and a page in a language without voices plays it without script", async () => {
  const mona = await town.visitor({ width: 1280 });
  await mona.signInAs(host);
  await mona.visit(`/house/activities/${activityId}`);
  await mona.page.getByRole("link", { name: "Optagelser" }).click();
  await mona.page.getByLabel("Sprog").selectOption("so");
  const file = { name: "cafe.mp3", mimeType: "audio/mpeg", buffer: Buffer.from(silentMp3()) };
  await mona.page.getByLabel("Optagelse", { exact: true }).setInputFiles(file);
  await mona.page.getByRole("button", { name: "Gem optagelsen" }).click();
  await mona.page.getByText("Optagelsen er gemt.").waitFor();

  const family = await town.visitor({ language: "so" });
  await family.visit(`/so/${page}`);
  expect(await family.page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  const audio = family.page.locator("audio");
  const length = await audio.evaluate(async (player) => {
    const sound = player as HTMLAudioElement;
    sound.load();
    sound.muted = true;
    await sound.play();
    return sound.duration;
  });
  expect(length).toBeGreaterThan(0.9);
});
