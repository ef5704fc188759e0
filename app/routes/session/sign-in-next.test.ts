import { expect, test } from "vitest";
import { outbox } from "~db/schema/outbox.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { loader as hostingLoader } from "../family/own-hosting";
import { action as ask } from "./family-sign-in";
import { loader as logIn } from "./log-in";
import { action as typeCode } from "./sign-in-code";
import { action as openLink } from "./sign-in-link";

/** Amina, who lives in a household and has no password. */
async function houseWithAmina() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const family = make.family.waiting({
    organisationId: organisation.id,
    firstContactAt: NOW,
    adults: [{ name: "Amina", email: "amina@example.org", reach: "mail" }],
  });
  const account = make.account.familyAdult({ familyId: family.id, name: "Amina", email: null });
  for (const row of family.rows.familyAdults ?? []) row.accountId = account.id;
  await settle(house.db, organisation, account, family);
  return house;
}
const lang = { params: { lang: "so" } };
const whereTo = (answer: Response) => answer.headers.get("location") ?? "";

test("the link of a message leads through the sign-in without password to the page it named, by code and by link", async () => {
  const house = await houseWithAmina();
  const wanted = "/so/family/own/hosting";
  const toLogIn = whereTo(await responseOf(hostingLoader(getting(house, wanted, lang))));
  const { withoutPassword } = await logIn(getting(house, toLogIn, lang));
  expect(withoutPassword).toBe(`/so/family/sign-in?next=${encodeURIComponent(wanted)}`);
  const asked = await responseOf(ask(posting(house, withoutPassword, { contact: "amina@example.org" }, lang)));
  const cookie = asked.headers.get("set-cookie")?.split(";")[0] ?? "";
  const newest = async () => (await house.db.read.select().from(outbox)).at(-1)?.facts ?? {};
  const code = { code: String((await newest()).code) };
  const byCode = await responseOf(typeCode(posting(house, whereTo(asked), code, { ...lang, cookie })));
  expect(whereTo(byCode)).toBe(wanted);
  await responseOf(ask(posting(house, withoutPassword, { contact: "amina@example.org" }, lang)));
  const link = new URL(String((await newest()).link));
  const params = { lang: "so", secret: link.pathname.split("/").at(-1) ?? "" };
  const byLink = await responseOf(openLink(posting(house, link.pathname + link.search, {}, { params })));
  expect(whereTo(byLink)).toBe(wanted);
});

test("no other place is gone to than a page of ours: then it is the household's own", async () => {
  const house = await houseWithAmina();
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
    const way = `/so/family/sign-in?next=${encodeURIComponent(next)}`;
    const asked = await responseOf(ask(posting(house, way, { contact: "amina@example.org" }, lang)));
    expect(whereTo(asked)).toBe("/so/family/sign-in/code");
    const cookie = asked.headers.get("set-cookie")?.split(";")[0] ?? "";
    const letter = (await house.db.read.select().from(outbox)).at(-1);
    expect(String(letter?.facts.link)).not.toContain("evil");
    const code = { code: String(letter?.facts.code) };
    const typed = `/so/family/sign-in/code?next=${encodeURIComponent(next)}`;
    const inside = await responseOf(typeCode(posting(house, typed, code, { ...lang, cookie })));
    expect(whereTo(inside)).toBe("/so/family/own");
  }
});
