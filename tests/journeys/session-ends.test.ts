import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashPassword } from "~/features/accounts/passwords.server";
import { accounts, sessions } from "~db/schema/access.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

const PASSWORD = "rolig grøn bænk";
const people = { karin: "", ali: "" };
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const org = make.organisation({ name: "Røde Kors" });
    const passwordHash = await hashPassword(PASSWORD);
    const karin = make.account.coordinator({
      organisationId: org.id,
      name: "Karin",
      email: "karin@example.org",
      passwordHash,
    });
    const ali = make.account.coordinator({
      organisationId: org.id,
      name: "Ali",
      email: "ali@example.org",
      passwordHash,
    });
    await settle(db, org, karin, ali);
    Object.assign(people, { karin: karin.id, ali: ali.id });
  },
});

const endSession = (accountId: string) =>
  town.db.transact((tx) =>
    tx
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(sessions.accountId, accountId))
      .returning(),
  );

test("before the session ends a page left open says so, and one tap prolongs it, without script", async () => {
  const { page, visit, signInAs } = await town.visitor({ script: false, width: 1280 });
  await signInAs(people.karin);
  await visit("/desk/families/new");
  const warning = page.locator(".session-ends");
  expect(await warning.isVisible()).toBe(false);
  // The hours pass: what waits in the style sheet is shown now.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  expect(await page.getByRole("alert").textContent()).toContain("Du bliver snart logget ud.");
  const soon = new Date(Date.now() + 60_000);
  await town.db.transact((tx) =>
    tx.update(sessions).set({ expiresAt: soon }).where(eq(sessions.accountId, people.karin)).returning(),
  );
  const [beside] = await Promise.all([page.context().waitForEvent("page"), warning.getByRole("link").click()]);
  await beside.getByRole("heading", { name: "Du er stadig logget ind" }).waitFor();
  const [row] = await town.db.read.select().from(sessions).where(eq(sessions.accountId, people.karin));
  expect(row?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 11 * 3_600_000);
});

test("a form sent after the session has ended waits behind the log-in, for nobody else, and is sent again at a press", async () => {
  const karin = await town.visitor({ script: false, width: 1280 });
  await karin.signInAs(people.karin);
  await karin.visit("/da/account");
  await karin.page.getByLabel("Navn").fill("Karin Holm");
  await endSession(people.karin);
  await karin.page.getByRole("button", { name: "Gem" }).first().click();
  await karin.page.getByRole("heading", { level: 1, name: "Log ind" }).waitFor();

  // A colleague at the same computer sees nothing of it.
  const logIn = async (email: string) => {
    await karin.page.getByLabel("E-mail").fill(email);
    await karin.page.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
    await karin.page.getByRole("button", { name: "Log ind" }).click();
  };
  await logIn("ali@example.org");
  await karin.page.waitForURL("**/desk");
  await karin.visit("/da/account/unsent");
  expect(new URL(karin.page.url()).pathname).toBe("/desk");
  await karin.page.context().clearCookies();

  await karin.visit("/da/log-in");
  await logIn("karin@example.org");
  await karin.page.getByRole("heading", { level: 1, name: "Det, du skrev, er her endnu" }).waitFor();
  await karin.page.getByRole("button", { name: "Send det nu" }).click();
  await karin.page.getByText("Det er gemt.").first().waitFor();
  const [row] = await town.db.read.select().from(accounts).where(eq(accounts.id, people.karin));
  expect(row?.name).toBe("Karin Holm");
  await karin.visit("/da/account/unsent");
  expect(new URL(karin.page.url()).pathname).toBe("/desk");
});

test("a new password that was sent too late is not kept", async () => {
  const karin = await town.visitor({ script: false });
  await karin.signInAs(people.karin);
  await karin.visit("/da/account/password");
  await karin.page.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
  await karin.page.getByLabel("Ny adgangskode").fill("en helt anden sætning");
  await endSession(people.karin);
  await karin.page
    .getByRole("button", { name: /Gem|Skift/ })
    .first()
    .click();
  await karin.page.getByRole("heading", { level: 1, name: "Log ind" }).waitFor();
  await karin.page.getByLabel("E-mail").fill("karin@example.org");
  await karin.page.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
  await karin.page.getByRole("button", { name: "Log ind" }).click();
  await karin.page.waitForURL("**/desk");
});
