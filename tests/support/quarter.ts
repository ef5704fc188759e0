import { eq } from "drizzle-orm";
import { addParticipant } from "~/features/groups/add-participant.server";
import { addVolunteer } from "~/features/groups/add-volunteer.server";
import { createGroup } from "~/features/groups/create-group.server";
import { nameLeader } from "~/features/groups/name-leader.server";
import { getGroup } from "~/features/groups/queries.server";
import { roles } from "~db/schema/access.server";
import { requests } from "~db/schema/matching.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { NOW, testHouse } from "./house";

/** Bydelsmødre with Karin, an empty group, two women who wait for it and Hawa, an approved volunteer with an account. */
export async function quarter({ withChildren = false } = {}) {
  const { db } = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation({ name: "Bydelsmødre", kinds: ["womens-group", "peer-mentor"] });
  const where = { organisationId: organisation.id };
  const karin = make.account.coordinator(where);
  const waits = { ...where, matchTypeIds: [organisation.matchTypeId] };
  const samira = make.family.singleWoman({ ...waits, name: "Samira Haddad", adults: [{ name: "Samira Haddad" }] });
  const hodan = make.family.singleWoman({ ...waits, name: "Hodan Ali", adults: [{ name: "Hodan Ali" }] });
  const account = make.account.volunteer({ volunteerId: "hawa", name: "Hawa" });
  const hawa = make.volunteer.approved({
    ...where,
    id: "hawa",
    adults: [{ name: "Hawa Osman", accountId: account.id }],
  });
  await settle(db, organisation, karin, samira, hodan, account, hawa);
  const by = { accountId: karin.id, now: NOW };
  const wish = { matchTypeId: organisation.matchTypeId, name: "Onsdag", place: "Biblioteket", withChildren };
  const groupId = await createGroup(
    db,
    by,
    { ...where, once: null },
    { ...wish, startsOn: "2026-11-01", plannedEndOn: null },
  );
  const seen = async () => {
    const { group } = await getGroup(db.read, organisation.id, groupId);
    return { organisationId: organisation.id, groupId, version: group.version };
  };
  const join = async (woman: typeof samira) =>
    addParticipant(db, by, await seen(), { requestId: woman.requestId, adultId: woman.adultId, once: null });
  const takeIn = async (unit: { id: string }) =>
    addVolunteer(db, by, await seen(), { volunteerId: unit.id, once: null });
  const stateOf = async (woman: typeof samira) =>
    (await db.read.select().from(requests).where(eq(requests.id, woman.requestId)))[0]?.state;
  const leads = { accountId: account.id, volunteerIds: ["hawa"] };
  return {
    db,
    make,
    organisation,
    where,
    karin,
    samira,
    hodan,
    hawa,
    account,
    by,
    groupId,
    seen,
    join,
    takeIn,
    stateOf,
    leads,
  };
}
export type Quarter = Awaited<ReturnType<typeof quarter>>;
export const nameHawa = async ({ db, by, seen, hawa }: Quarter) =>
  nameLeader(db, by, await seen(), { adultId: hawa.adultId, once: null });
export const rolesOfHawa = async ({ db, account }: Quarter) =>
  (await db.read.select().from(roles).where(eq(roles.accountId, account.id))).map(({ role }) => role).sort();
