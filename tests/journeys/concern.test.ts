import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { passOnConcerns } from "~/features/safety/pass-on-concerns.server";
import { hours } from "~/foundation/clock";
import { concerns } from "~db/schema/follow-up.server";
import { outbox } from "~db/schema/outbox.server";
import { familyAdults, volunteerAdults } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown, personalIn } from "~tests/support/journey";

const people = { karin: "", ali: "", lone: "", samira: "", bente: "" };
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ name: "Røde Kors", phone: "33 00 00 01" });
    const where = { organisationId: organisation.id };
    const karin = make.account.coordinator({ ...where, name: "Karin Lund", email: "karin@example.org" });
    const ali = make.account.coordinator({ ...where, name: "Ali Noor", email: "ali@example.org" });
    const lone = make.account.lead({ ...where, name: "Lone Krog", email: "lone@example.org" });
    const family = make.family.waiting({ ...where, name: "Familien Haddad", ownerId: karin.id });
    const unit = make.volunteer.approved({ ...where, callerId: karin.id });
    const samira = make.account.familyAdult({ familyId: family.id, name: "Samira Haddad", email: null });
    const bente = make.account.volunteer({ volunteerId: unit.id, name: "Bente Holm", email: "bente@example.org" });
    const deputies = [{ ...where, accountId: karin.id, deputyId: ali.id }];
    await settle(db, organisation, karin, ali, lone, family, unit, samira, bente, { rows: { deputies } });
    await db.transact(async (tx) => {
      await tx
        .update(familyAdults)
        .set({ accountId: samira.id })
        .where(eq(familyAdults.id, family.adultId))
        .returning();
      await tx
        .update(volunteerAdults)
        .set({ accountId: bente.id })
        .where(eq(volunteerAdults.id, unit.adultId))
        .returning();
    });
    for (const [who, { id }] of Object.entries({ karin, ali, lone, samira, bente }))
      people[who as keyof typeof people] = id;
  },
});

/** What the server does every few minutes, this long after now. */
const waitHours = (n: number) => passOnConcerns(town.db, new Date(Date.now() + hours(n) + 60_000), town.origin);
const newest = async (raisedBy: string) => {
  const rows = await town.db.read.select().from(concerns).where(eq(concerns.raisedBy, raisedBy));
  return rows[0] as typeof concerns.$inferSelect;
};
const mailsTo = async (recipient: string) =>
  (await town.db.read.select().from(outbox)).filter((row) => row.recipient === recipient);

test("a concern nobody sees for two hours goes to the deputy, then to the lead", { timeout: 180_000 }, async () => {
  const bente = await town.visitor({ script: false });
  await bente.signInAs(people.bente);
  await bente.visit("/da/volunteer");
  await bente.page.getByRole("link", { name: "Er noget galt?" }).click();
  expect(await bente.page.getByRole("link", { name: "Ring 112" }).getAttribute("href")).toBe("tel:112");
  expect(await bente.page.getByRole("textbox").count()).toBe(0);
  await bente.page.getByRole("button", { name: "Bed os om at ringe" }).click();
  await bente.page.getByRole("heading", { name: "Vi har fået det" }).waitFor();
  expect(await bente.page.getByRole("main").textContent()).toContain("Karin, Røde Kors");
  expect((await newest(people.bente)).ownerId).toBe(people.karin);

  await waitHours(2);
  expect((await newest(people.bente)).ownerId).toBe(people.ali);
  await waitHours(5);
  expect((await newest(people.bente)).ownerId).toBe(people.lone);

  const lone = await town.visitor({ width: 1280, script: false });
  await lone.signInAs(people.lone);
  await lone.visit("/desk");
  const next = lone.page.getByRole("region", { name: /^Næste/ });
  await next.getByRole("link", { name: "Åbn En bekymring venter på dig" }).first().click();
  expect(await lone.page.getByRole("main").textContent()).toContain("Bente Holm");
  await lone.page.getByRole("button", { name: "Jeg har set det, og jeg tager det" }).click();
  await lone.page.getByText("Nu har du den").waitFor();
  await bente.page.reload();
  expect(await bente.page.getByRole("main").textContent()).toContain("Det er set");
  await lone.page.getByRole("radio", { name: "Vi har talt sammen" }).check();
  await lone.page.getByRole("button", { name: "Færdig" }).click();
  await lone.page.getByText("Bekymringen er færdig").waitFor();
});

test("in Arabic, about the deputy: it passes over the deputy, who finds nothing", { timeout: 180_000 }, async () => {
  const samira = await town.visitor({ script: false, language: "ar" });
  await samira.signInAs(people.samira);
  await samira.visit("/ar/concern");
  expect(await samira.page.locator("html").getAttribute("dir")).toBe("rtl");
  await samira.page.getByLabel("هل يتعلق الأمر بأحد منا؟").selectOption({ label: "Ali Noor" });
  await samira.page.getByRole("button", { name: "اطلب منا الاتصال" }).click();
  await samira.page.getByRole("heading", { name: "وصلنا الأمر" }).waitFor();
  expect((await newest(people.samira)).ownerId).toBe(people.karin);
  await waitHours(2);
  const { id, ownerId, goneTo } = await newest(people.samira);
  expect(ownerId).toBe(people.lone);
  expect(goneTo).not.toContain(people.ali);

  const ali = await town.visitor({ width: 1280, script: false });
  await ali.signInAs(people.ali);
  await ali.visit(`/desk/concerns/${id}`, 404);
  await ali.visit("/desk/concerns");
  expect(
    await ali.page
      .getByRole("region", { name: /^Venter/ })
      .getByRole("link")
      .count(),
  ).toBe(0);
});

test("mail and log say that something waits, not what, nor about whom, nor from whom", {
  timeout: 180_000,
}, async () => {
  const mails = [
    ...(await mailsTo("karin@example.org")),
    ...(await mailsTo("ali@example.org")),
    ...(await mailsTo("lone@example.org")),
  ];
  expect(mails.length).toBeGreaterThanOrEqual(4);
  for (const { message, facts } of mails) {
    expect(message).toBe("concern-waits");
    expect(Object.keys(facts).sort()).toEqual(["link", "name", "when"]);
    expect(facts.link).toBe(`${town.origin}/desk/concerns`);
  }
  const said = JSON.stringify(mails) + town.log();
  for (const secret of ["Samira", "Haddad", "Bente", "something-else", people.samira, people.bente])
    expect(said).not.toContain(secret);
  expect(personalIn(town.log())).toEqual([]);
});
