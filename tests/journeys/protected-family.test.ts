import { expect, test } from "vitest";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { linkSentTo } from "~tests/support/messages";

const people = { karin: "", ali: "", lone: "", family: "", request: "", organisation: "", unit: "" };
const arabic = [{ tag: "ar" as const, speaking: 4 as const, reading: 4 as const }];
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ kinds: ["friend", "mentor"] });
    const where = { organisationId: organisation.id };
    const karin = make.account.coordinator({ ...where, name: "Karin Lund" });
    const ali = make.account.coordinator({ ...where, name: "Ali Noor" });
    const lone = make.account.lead({ ...where, name: "Lone Krog" });
    const matchTypeIds = organisation.matchTypes.map(({ id }) => id);
    const family = make.family.waiting({ ...where, name: "Familien Haddad", ownerId: karin.id, matchTypeIds });
    const other = make.family.waiting({ ...where, name: "Familien Ali", matchTypeIds });
    const unit = make.volunteer.approved({ ...where, adults: [{ email: "bente@example.org", languages: arabic }] });
    await settle(db, organisation, karin, ali, lone, family, other, unit);
    Object.assign(people, { karin: karin.id, ali: ali.id, lone: lone.id, unit: unit.id, family: family.id });
    Object.assign(people, { request: family.requestId, organisation: organisation.id });
  },
});

/** Everything that can be taken out of the desk as a file. */
const EXPORTS = ["families", "requests", "matches", "consents"];

/** What stands on a page of the desk. */
async function readAt(visitor: Awaited<ReturnType<typeof town.visitor>>, path: string): Promise<string> {
  await visitor.visit(path);
  return (await visitor.page.getByRole("main").textContent()) ?? "";
}

test("a protected family disappears: lists, suggestions, rounds, exports; its readers see who opened it and whom to warn", {
  timeout: 180_000,
}, async () => {
  const doing = { accountId: people.karin, now: new Date(), origin: town.origin, once: null };
  const wish = { organisationId: people.organisation, requestId: people.request, volunteerId: people.unit };
  const proposed = await proposeMatch(town.db, doing, { ...wish, overrideReason: null, roundId: null });
  if (!proposed.ok) throw new Error(proposed.reason);
  const bentesLink = await linkSentTo(town.db, "bente@example.org", "proposal-volunteer");

  const lone = await town.visitor({ width: 1280, script: false });
  await lone.signInAs(people.lone);
  expect(await readAt(lone, "/desk/families")).toContain("Familien Haddad");
  await lone.visit(`/desk/families/${people.family}`);
  await lone.page.getByRole("link", { name: "Beskyt", exact: true }).click();
  await lone.page.getByLabel("Den ene").selectOption({ label: "Lone Krog" });
  await lone.page.getByLabel("Den anden").selectOption({ label: "Karin Lund" });
  await lone.page.getByRole("button", { name: "Beskyt familien" }).click();
  await lone.page.getByText("Match: Bente Holm").waitFor();
  expect(await lone.page.getByRole("main").textContent()).toContain("Lone Krog,");

  const ali = await town.visitor({ width: 1280, script: false });
  await ali.signInAs(people.ali);
  for (const path of ["/desk", "/desk/families", "/desk/requests", "/desk/matches"])
    expect({ path, found: (await readAt(ali, path)).includes("Haddad") }).toEqual({ path, found: false });
  expect(await readAt(ali, "/desk/families")).toContain("Familien Ali");
  await ali.visit(`/desk/families/${people.family}`, 404);
  await ali.visit(`/desk/families/${people.family}/correct`, 404);
  await ali.visit(`/desk/families/${people.family}/divide`, 404);
  await ali.visit(`/desk/matches/${proposed.value.id}`, 404);
  await ali.visit(`/desk/requests/${people.request}`, 404);

  // What leaves the house holds the other family and not this one.
  await lone.visit("/desk");
  const cookies = (await lone.page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { cookie: cookies, origin: town.origin };
  for (const table of EXPORTS) {
    const body = new URLSearchParams({ table });
    const answer = await fetch(`${town.origin}/desk/sheets/export/csv`, { method: "POST", headers, body });
    expect({ table, status: answer.status }).toEqual({ table, status: 200 });
    const rows = await answer.text();
    expect(rows).not.toContain("Haddad");
    expect({ table, found: rows.includes("Familien Ali") }).toEqual({
      table,
      found: table !== "matches" && table !== "consents",
    });
  }

  const bente = await town.visitor({ script: false });
  await bente.visit(bentesLink);
  const letter = (await bente.page.getByRole("main").textContent()) ?? "";
  expect(letter).toContain("På pause lige nu. Vi ringer til dig.");
  expect(await bente.page.getByRole("button", { name: "Ja, det vil jeg gerne" }).count()).toBe(0);
});
