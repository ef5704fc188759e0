import { expect, test } from "vitest";
import { accountOfContact } from "~/features/accounts/account-of-contact.server";
import { loader as showFamilyFile } from "~/routes/coordinator/families-file";
import { loader as showVolunteerFile } from "~/routes/coordinator/volunteer-file";
import { loader as asMyself } from "~/routes/family/own-frame";
import { loader as asVolunteer } from "~/routes/volunteer/own-frame";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, responseOf, testHouse } from "~tests/support/house";
import { proposeMatch } from "./propose-match.server";

const PHONE = "+4520112233";
const ARABIC = [{ tag: "ar", speaking: 4, reading: 4 } as const, { tag: "da", speaking: 2, reading: 2 } as const];

/** Samira waits for a friend in one organisation, and is a volunteer herself in the same or another. */
async function mentorIn(where: "the same" | "another") {
  const house = testHouse();
  const make = factories({ now: NOW });
  const first = make.organisation({ name: "Røde Kors" });
  const second = where === "another" ? make.organisation({ name: "Bydelsmødre" }) : first;
  const karin = make.account.coordinator({ organisationId: first.id, name: "Karin" });
  const ole = make.account.coordinator({ organisationId: second.id, name: "Ole" });
  const self = { name: "Samira Haddad", phone: PHONE, languages: ARABIC };
  const family = make.family.waiting({ organisationId: first.id, matchTypeIds: [first.matchTypeId], adults: [self] });
  const unit = make.volunteer.approved({ organisationId: second.id, adults: [self] });
  await settle(house.db, first, ...(second === first ? [] : [second]), karin, ole, family, unit);
  return { house, first, karin, ole, family, unit };
}

test("one account holds both files, and each page leads to the other", async () => {
  const { house } = await mentorIn("another");
  const account = await house.db.transact((tx) => accountOfContact(tx, PHONE, { language: "ar", now: NOW }));
  const at = { params: { lang: "ar" }, cookie: await cookieOf(house, String(account?.id)) };
  expect(await asMyself(getting(house, "/ar/family/own", at))).toMatchObject({ both: true });
  expect(await asVolunteer(getting(house, "/ar/volunteer", at))).toMatchObject({ both: true });
});

test("each file has its own readers: neither organisation sees the other's", async () => {
  const { house, karin, ole, family, unit } = await mentorIn("another");
  const status = async (run: (args: ReturnType<typeof getting>) => Promise<unknown>, id: string, reader: string) => {
    const args = getting(house, `/desk/x/${id}`, { params: { id }, cookie: await cookieOf(house, reader) });
    return run(args).then(
      () => 200,
      async (thrown) => (await responseOf(Promise.reject(thrown))).status,
    );
  };
  expect(await status(showFamilyFile, family.id, karin.id)).toBe(200);
  expect(await status(showFamilyFile, family.id, ole.id)).toBe(404);
  expect(await status(showVolunteerFile, unit.id, ole.id)).toBe(200);
  expect(await status(showVolunteerFile, unit.id, karin.id)).toBe(404);
});

test("nobody is proposed to themselves", async () => {
  const { house, first, karin, family, unit } = await mentorIn("the same");
  const doing = { accountId: karin.id, now: NOW, origin: "http://localhost:3000", once: null };
  const wish = { organisationId: first.id, requestId: family.requestId, volunteerId: unit.id, roundId: null };
  const proposed = await proposeMatch(house.db, doing, { ...wish, overrideReason: null });
  expect(proposed).toMatchObject({ ok: false, reason: "gate-shut", gates: ["earlier-pair"] });
});
