import { expect, test } from "vitest";
import { hashPassword } from "~/features/accounts/passwords.server";
import { outbox } from "~db/schema/outbox.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { linkSentTo, newestMessage } from "~tests/support/messages";

const PASSWORD = "rolig grøn bænk";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const org = make.organisation({ name: "Røde Kors" });
    const passwordHash = await hashPassword(PASSWORD);
    const lead = make.account.lead({ organisationId: org.id, name: "Lone", email: "lone@example.org", passwordHash });
    const admin = make.account.administrator({ name: "Adam", email: "adam@example.org", passwordHash });
    const family = make.family.waiting({
      organisationId: org.id,
      matchTypeIds: [org.matchTypeId],
      adults: [{ name: "Amal", phone: "+4520123456", language: "en" }],
    });
    await settle(db, org, lead, admin, family);
  },
});

test("a lead logs in, invites a coordinator, who accepts and works at the desk, without any script", async () => {
  const lone = await town.visitor({ script: false, width: 1280 });
  await lone.visit("/desk/people");
  expect(new URL(lone.page.url()).pathname).toBe("/da/log-in");
  await lone.page.getByLabel("E-mail").fill("lone@example.org");
  await lone.page.getByLabel("Adgangskode", { exact: true }).fill("not this one");
  await lone.page.getByRole("button", { name: "Log ind" }).click();
  expect(await lone.page.getByRole("alert").textContent()).toContain("passer ikke sammen");
  expect(await lone.page.getByLabel("E-mail").inputValue()).toBe("lone@example.org");
  expect(await lone.page.getByLabel("Adgangskode", { exact: true }).inputValue()).toBe("");
  await lone.page.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
  await lone.page.getByRole("button", { name: "Log ind" }).click();
  await lone.page.getByRole("heading", { level: 1, name: "Kolleger" }).waitFor();

  await lone.page.getByLabel("E-mail").fill("karin@example.org");
  await lone.page.getByRole("button", { name: "Send invitationen" }).click();
  expect(await lone.page.getByRole("status").textContent()).toContain("Invitationen er på vej.");

  const karin = await town.visitor({ script: false });
  const link = await linkSentTo(town.db, "karin@example.org");
  await karin.visit(link);
  await karin.page.getByLabel("Navn").fill("Karin");
  await karin.page.getByLabel("Ny adgangskode").fill("kort");
  await karin.page.getByRole("button", { name: "Sig ja tak" }).click();
  expect(await karin.page.getByLabel("Navn").inputValue()).toBe("Karin");
  await karin.page.getByRole("link", { name: /mindst 10 tegn/ }).click();
  await karin.page.getByLabel("Ny adgangskode").fill("mange små huse");
  await karin.page.getByRole("button", { name: "Sig ja tak" }).click();
  // The link of the error summary leaves its fragment behind.
  await karin.page.waitForURL((url) => url.pathname === "/desk");
  await karin.visit(link);
  await karin.page.getByRole("heading", { name: "Linket virker ikke mere" }).waitFor();
  await karin.visit("/desk/people", 404);

  await lone.visit("/desk/people");
  const row = lone.page.getByRole("row", { name: /Karin/ });
  await row.getByRole("button", { name: /Fjern rollen/ }).click();
  await lone.page.getByRole("status").waitFor();
  await karin.visit("/desk");
  expect(new URL(karin.page.url()).pathname).toBe("/da/log-in");
});

test("a forgotten password is replaced by a link that works once", async () => {
  const adam = await town.visitor({ script: false });
  await adam.visit("/da/log-in");
  await adam.page.getByRole("link", { name: "Har du glemt din adgangskode?" }).click();
  await adam.page.getByLabel("E-mail").fill("Adam@Example.org");
  await adam.page.getByRole("button", { name: "Send et link" }).click();
  expect(await adam.page.getByRole("status").textContent()).toContain("Hvis vi kender adressen");
  const link = await linkSentTo(town.db, "adam@example.org", "reset-password");
  await adam.visit(link);
  await adam.page.getByLabel("Ny adgangskode").fill("en helt ny sætning");
  await adam.page.getByRole("button", { name: "Gem adgangskoden" }).click();
  await adam.page.getByText("Din nye adgangskode er gemt.").waitFor();
  await adam.page.getByLabel("E-mail").fill("adam@example.org");
  await adam.page.getByLabel("Adgangskode", { exact: true }).fill("en helt ny sætning");
  await adam.page.getByRole("button", { name: "Log ind" }).click();
  await adam.page.getByRole("heading", { level: 1, name: "Foreninger" }).waitFor();
  await adam.visit(link);
  await adam.page.getByRole("heading", { name: "Linket virker ikke mere" }).waitFor();
});

test("a family signs in on the phone with a code, and not in another browser", async () => {
  const amal = await town.visitor({ script: false, language: "en" });
  await amal.visit("/en/log-in");
  await amal.page.getByRole("link", { name: "Get a code" }).click();
  await amal.page.getByLabel("Phone number or email").fill("20 12 34 56");
  await amal.page.getByRole("button", { name: "Send the code" }).click();
  const { facts, channel } = await newestMessage(town.db, "+4520123456");
  expect(channel).toBe("text");

  const other = await town.visitor({ script: false, language: "en" });
  await other.visit("/en/family/sign-in");
  await other.page.getByLabel("Phone number or email").fill("99 99 99 99");
  await other.page.getByRole("button", { name: "Send the code" }).click();
  await other.page.getByLabel("Code").fill(String(facts.code));
  await other.page.getByRole("button", { name: "Log in" }).click();
  expect(await other.page.getByRole("alert").textContent()).toContain("does not fit");

  await amal.page.getByLabel("Code").fill(String(facts.code));
  await amal.page.getByRole("button", { name: "Log in" }).click();
  await amal.page.waitForURL("**/en/family/own");
  await amal.visit("/en/account");
  expect(await amal.page.getByLabel("Name").inputValue()).toBe("Amal");
});

test("signing out everywhere signs out the other browser too", async () => {
  const [first, second] = [await town.visitor(), await town.visitor()];
  for (const lone of [first, second]) {
    await lone.visit("/da/log-in");
    await lone.page.getByLabel("E-mail").fill("lone@example.org");
    await lone.page.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
    await lone.page.getByRole("button", { name: "Log ind" }).click();
    await lone.page.waitForURL("**/desk");
  }
  await first.visit("/da/account");
  await first.page.getByRole("button", { name: "Log ud alle steder" }).click();
  await first.page.getByText("Du er logget ud.").waitFor();
  await second.visit("/desk");
  expect(new URL(second.page.url()).pathname).toBe("/da/log-in");
});

test("after all this the log has a line for every page, and nobody in it", async () => {
  const sent = await town.db.read.select().from(outbox);
  const secrets = sent.flatMap(({ facts }) => [
    facts.code,
    String(facts.link ?? "")
      .split("/")
      .at(-1),
  ]);
  const people = [
    "Lone",
    "lone",
    "Karin",
    "karin",
    "Adam",
    "adam",
    "Amal",
    "20123456",
    "20 12",
    "bænk",
    "huse",
    "sætning",
  ];
  const canaries = [...people, ...secrets].filter((one) => one !== undefined && one !== "" && one !== "log-in");
  expect(canaries.length).toBeGreaterThan(people.length + 3);
  const log = town.log();
  expect(log).toContain('"path":"/da/invitation/:"');
  expect(canaries.filter((one) => log.includes(String(one)))).toEqual([]);
});
