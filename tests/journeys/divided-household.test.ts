import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { families, familyAdults } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { linkSentTo } from "~tests/support/messages";

const people = { karin: "", amal: "", omar: "", family: "", request: "", organisation: "", unit: "" };
const arabic = [{ tag: "ar" as const, speaking: 4 as const, reading: 4 as const }];
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ kinds: ["friend"] });
    const where = { organisationId: organisation.id };
    const karin = make.account.coordinator({ ...where, name: "Karin Lund" });
    const family = make.family.waiting({
      ...where,
      name: "Familien Saleh",
      matchTypeIds: [organisation.matchTypeId],
      childrenBirthYears: [2015, 2018],
      adults: [
        { name: "Amal Saleh", phone: "+4520000001", reach: "text" },
        { name: "Omar Saleh", phone: "+4520000002", reach: "text" },
      ],
    });
    const unit = make.volunteer.approved({ ...where, adults: [{ email: "bente@example.org", languages: arabic }] });
    const amal = make.account.familyAdult({ familyId: family.id, name: "Amal Saleh", email: null });
    const omar = make.account.familyAdult({ familyId: family.id, name: "Omar Saleh", email: null });
    await settle(db, organisation, karin, family, unit, amal, omar);
    await db.transact(async (tx) => {
      for (const [i, account] of [amal, omar].entries())
        await tx
          .update(familyAdults)
          .set({ accountId: account.id })
          .where(eq(familyAdults.id, family.adults[i]?.id ?? ""))
          .returning();
    });
    Object.assign(people, { karin: karin.id, amal: amal.id, omar: omar.id, unit: unit.id });
    Object.assign(people, { family: family.id, request: family.requestId, organisation: organisation.id });
  },
});

test("a household is divided: the half that moves is signed out, its links open nothing, and neither half sees the other", {
  timeout: 180_000,
}, async () => {
  // The family has been asked, so that Amal holds a private link.
  const doing = { accountId: people.karin, now: new Date(), origin: town.origin, once: null };
  const wish = { organisationId: people.organisation, requestId: people.request, volunteerId: people.unit };
  await proposeMatch(town.db, doing, { ...wish, overrideReason: null, roundId: null });
  const bente = await town.visitor({ script: false });
  await bente.visit(await linkSentTo(town.db, "bente@example.org", "proposal-volunteer"));
  await bente.page.getByRole("button", { name: "Ja, det vil jeg gerne" }).click();
  await bente.page.getByText("Nu spørger vi den anden side").waitFor();
  const amalsLink = await linkSentTo(town.db, "+4520000001", "proposal-family");
  const omarsLink = await linkSentTo(town.db, "+4520000002", "proposal-family");

  const amal = await town.visitor({ script: false, language: "ar" });
  await amal.signInAs(people.amal);
  await amal.visit("/da/family/own");
  const omar = await town.visitor({ script: false });
  await omar.signInAs(people.omar);

  const karin = await town.visitor({ width: 1280, script: false });
  await karin.signInAs(people.karin);
  await karin.visit(`/desk/families/${people.family}`);
  const { page } = karin;
  await page.getByRole("link", { name: "Del husstanden" }).click();
  await page.getByRole("button", { name: "Del husstanden" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByRole("radio", { name: "De bor hver for sig" }).check();
  await page.getByRole("checkbox", { name: "Amal Saleh" }).check();
  await page.getByRole("checkbox", { name: "født 2018" }).check();
  await page.getByLabel("Hvad kalder vi den nye fil?").fill("Amal");
  await page.getByLabel("Den nye husstand er").selectOption("familie med børn");
  await page.getByLabel("De, der bliver, er").selectOption("familie med børn");
  await page.getByRole("button", { name: "Del husstanden" }).click();
  await page.getByText("Husstanden er delt").waitFor();
  const shown = (await page.getByRole("main").textContent()) ?? "";
  expect(shown).toContain("Amal Saleh");
  expect(shown).not.toContain("Omar");

  // Amal's browser is signed out and her link opens nothing; Omar's still do.
  await amal.page.goto(`${town.origin}/da/family/own`);
  expect(new URL(amal.page.url()).pathname).toBe("/da/log-in");
  await amal.visit(amalsLink, 404);
  await omar.visit(omarsLink);

  const rows = await town.db.read.select().from(families);
  const moved = rows.find(({ dividedFrom }) => dividedFrom === people.family);
  expect(moved?.childrenBirthYears).toEqual([2018]);
  await karin.visit(`/desk/families/${people.family}`);
  expect(await page.getByRole("main").textContent()).not.toContain("Amal");

  // Signed in anew each sees their own half; the other's does not exist.
  await amal.signInAs(people.amal);
  await amal.visit("/da/family/own");
  const ofAmal = (await amal.page.getByRole("main").textContent()) ?? "";
  expect(ofAmal).not.toContain("Omar");
  await omar.visit("/da/family/own");
  expect(await omar.page.getByRole("main").textContent()).not.toContain("Amal");
  await omar.visit(`/desk/families/${moved?.id}`, 404);
});
