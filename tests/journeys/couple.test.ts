import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { linkSentTo } from "~tests/support/messages";

const people = { karin: "", per: "", unit: "", request: "", organisation: "" };
const speaks = [
  { tag: "ar" as const, speaking: 4 as const, reading: 4 as const },
  { tag: "da" as const, speaking: 4 as const, reading: 4 as const },
];
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ kinds: ["friend"] });
    const where = { organisationId: organisation.id };
    const karin = make.account.coordinator({ ...where, name: "Karin Lund" });
    const family = make.family.waiting({ ...where, matchTypeIds: [organisation.matchTypeId] });
    const unit = make.volunteer.couple({
      ...where,
      adults: [
        { name: "Mette Toft", email: "mette@example.org", languages: speaks },
        { name: "Per Toft", email: "per@example.org", languages: speaks },
      ],
    });
    const per = make.account.volunteer({ volunteerId: unit.id, name: "Per Toft", email: "per@example.org" });
    await settle(db, organisation, karin, family, unit, per);
    await db.transact((tx) =>
      tx
        .update(volunteerAdults)
        .set({ accountId: per.id })
        .where(eq(volunteerAdults.id, unit.adults[1]?.id ?? ""))
        .returning(),
    );
    Object.assign(people, { karin: karin.id, per: per.id, unit: unit.id });
    Object.assign(people, { request: family.requestId, organisation: organisation.id });
  },
});

test("a couple as one unit, where one says no: the family is never asked, and waits on", {
  timeout: 180_000,
}, async () => {
  const doing = { accountId: people.karin, now: new Date(), origin: town.origin, once: null };
  const wish = { organisationId: people.organisation, requestId: people.request, volunteerId: people.unit };
  const proposed = await proposeMatch(town.db, doing, { ...wish, overrideReason: null, roundId: null });
  if (!proposed.ok) throw new Error(proposed.reason);
  const stateNow = async () => (await town.db.read.select().from(matches))[0]?.state;

  const mette = await town.visitor({ script: false });
  await mette.visit(await linkSentTo(town.db, "mette@example.org", "proposal-volunteer"));
  await mette.page.getByRole("button", { name: "Ja, det vil jeg gerne" }).click();
  await mette.page.getByText("Vi venter på svar fra den, du gør det sammen med").waitFor();
  expect(await stateNow()).toBe("proposed");

  const per = await town.visitor({ script: false });
  await per.visit(await linkSentTo(town.db, "per@example.org", "proposal-volunteer"));
  await per.page.getByText("Nej tak").first().click();
  await per.page.getByRole("radio", { name: "Ikke lige nu" }).check();
  await per.page.getByRole("button", { name: /^Send/ }).click();
  await per.page.getByText("Det bliver ikke til noget denne gang").waitFor();
  expect(await stateNow()).toBe("declined");
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("waiting");
  expect((await town.db.read.select().from(barredPairs))[0]?.why).toBe("declined");
  // Mette's link says so too, and says no name.
  await mette.page.reload();
  expect(await mette.page.getByRole("main").textContent()).toContain("Det bliver ikke til noget denne gang");
});

test("one of the two stops on the own page: the other pauses until a coordinator has talked with her", {
  timeout: 180_000,
}, async () => {
  const per = await town.visitor({ script: false });
  await per.signInAs(people.per);
  await per.visit("/da/volunteer");
  await per.page.getByText("Jeg stopper, Mette fortsætter").first().click();
  await per.page.getByRole("button", { name: "Jeg stopper, Mette fortsætter" }).click();
  await per.page.getByText("Du er stoppet. Tak for alt.").waitFor();
  expect((await town.db.read.select().from(volunteers))[0]?.state).toBe("paused");

  const karin = await town.visitor({ width: 1280, script: false });
  await karin.signInAs(people.karin);
  await karin.visit("/desk");
  await karin.page.getByRole("link", { name: "Åbn Mette Toft" }).first().click();
  expect(await karin.page.getByRole("main").textContent()).toContain("Tal med dem, der er tilbage");
  await karin.page.locator("summary", { hasText: "Slut pausen" }).click();
  await karin.page.getByRole("button", { name: "Slut pausen" }).click();
  await karin.page.waitForURL("**?done=resume");
  expect((await town.db.read.select().from(volunteers))[0]).toMatchObject({ state: "approved", reviewSince: null });
});
