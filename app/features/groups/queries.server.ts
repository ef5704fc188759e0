import { and, asc, count, countDistinct, desc, eq, inArray, isNotNull, isNull, max } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { groupMeetings, groupParticipants, groups, groupVolunteers } from "~db/schema/groups.server";
import { requests } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import { mayHost, mayTakePart } from "./conditions.server";

export type Group = typeof groups.$inferSelect;
export type GroupFound = { group: Group; type: typeof matchTypes.$inferSelect };

export const GROUPS_A_PAGE = 25;

/** A page of an organisation's groups: those that run, by their planned ending, or those that have ended, newest first. */
export async function listGroups(
  db: Reader,
  organisationId: string,
  { ended, page }: { ended: boolean; page: number },
): Promise<{ rows: GroupFound[]; all: number }> {
  const scope = and(
    eq(groups.organisationId, organisationId),
    ended ? isNotNull(groups.endedAt) : isNull(groups.endedAt),
  );
  const rows = await db
    .select({ group: groups, type: matchTypes })
    .from(groups)
    .innerJoin(matchTypes, eq(matchTypes.id, groups.matchTypeId))
    .where(scope)
    .orderBy(ended ? desc(groups.endedAt) : asc(groups.plannedEndOn), asc(groups.id))
    .limit(GROUPS_A_PAGE)
    .offset((page - 1) * GROUPS_A_PAGE);
  const [counted] = await db.select({ n: count() }).from(groups).where(scope);
  return { rows, all: counted?.n ?? 0 };
}

/** One group of the organisation with its match type, or 404. */
export async function getGroup(db: Reader, organisationId: string, id: string): Promise<GroupFound> {
  const [found] = await db
    .select({ group: groups, type: matchTypes })
    .from(groups)
    .innerJoin(matchTypes, eq(matchTypes.id, groups.matchTypeId))
    .where(and(eq(groups.organisationId, organisationId), eq(groups.id, id)));
  return orNotFound(found);
}

/** How many are in each group and when it last met, by the id of the group. */
export async function countGroups(db: Reader, groupIds: readonly string[]) {
  const ids = groupIds.length === 0 ? [""] : [...groupIds];
  const participants = await db
    .select({ id: groupParticipants.groupId, n: count() })
    .from(groupParticipants)
    .where(and(inArray(groupParticipants.groupId, ids), isNull(groupParticipants.leftAt)))
    .groupBy(groupParticipants.groupId);
  const hosts = await db
    .select({ id: groupVolunteers.groupId, n: countDistinct(volunteerAdults.id) })
    .from(groupVolunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, groupVolunteers.volunteerId))
    .where(and(inArray(groupVolunteers.groupId, ids), isNull(groupVolunteers.leftAt), isNull(volunteerAdults.leftAt)))
    .groupBy(groupVolunteers.groupId);
  const met = await db
    .select({ id: groupMeetings.groupId, last: max(groupMeetings.heldOn) })
    .from(groupMeetings)
    .where(inArray(groupMeetings.groupId, ids))
    .groupBy(groupMeetings.groupId);
  const numberIn = (rows: { id: string; n: number }[], id: string) => rows.find((row) => row.id === id)?.n ?? 0;
  return new Map(
    ids.map((id) => [
      id,
      {
        participants: numberIn(participants, id),
        volunteers: numberIn(hosts, id),
        lastMet: met.find((row) => row.id === id)?.last ?? null,
      },
    ]),
  );
}

/** Who leads each group, by the id of the group. */
export async function listLeaderNames(db: Reader, groupIds: readonly string[]): Promise<Map<string, string>> {
  if (groupIds.length === 0) return new Map();
  const rows = await db
    .select({ id: groups.id, name: volunteerAdults.name })
    .from(groups)
    .innerJoin(volunteerAdults, eq(volunteerAdults.id, groups.leaderId))
    .where(inArray(groups.id, [...groupIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many wait for each open match type of the form `group`. */
export async function countWaiting(db: Reader, organisationId: string) {
  const rows = await db
    .select({ type: matchTypes, waiting: count(requests.id) })
    .from(matchTypes)
    .leftJoin(requests, and(eq(requests.matchTypeId, matchTypes.id), eq(requests.state, "waiting")))
    .where(and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.form, "group"), eq(matchTypes.open, true)))
    .groupBy(matchTypes.id)
    .orderBy(asc(matchTypes.kind), asc(matchTypes.id));
  return rows;
}

/** The volunteers of a group who have not left it, adult by adult; `mayHost` says whether they can be there today. */
export async function listGroupVolunteers(db: Reader, { id, organisationId }: Pick<Group, "id" | "organisationId">) {
  const rows = await db
    .select({
      adult: volunteerAdults,
      state: volunteers.state,
      blockedAt: accounts.blockedAt,
      owner: volunteers.organisationId,
    })
    .from(groupVolunteers)
    .innerJoin(volunteers, eq(volunteers.id, groupVolunteers.volunteerId))
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id))
    .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(and(eq(groupVolunteers.groupId, id), isNull(groupVolunteers.leftAt), isNull(volunteerAdults.leftAt)))
    .orderBy(asc(groupVolunteers.joinedAt), asc(volunteerAdults.volunteerId), asc(volunteerAdults.position));
  return rows.map(({ adult, state, blockedAt, owner }) => ({
    adult,
    mayHost: state === "approved" && blockedAt === null && owner === organisationId,
  }));
}

/**
 * The participants of a group who can be named today; one whose consent is gone is counted by `countGroups` alone. Asked of
 * the household an adult is in now: whoever was divided from the one they joined with may be protected since.
 */
export async function listParticipants(db: Reader, { id, organisationId }: Pick<Group, "id" | "organisationId">) {
  return db
    .select({
      rowId: groupParticipants.id,
      familyId: families.id,
      family: families.name,
      name: familyAdults.name,
      joinedAt: groupParticipants.joinedAt,
    })
    .from(groupParticipants)
    .innerJoin(familyAdults, eq(familyAdults.id, groupParticipants.familyAdultId))
    .innerJoin(families, eq(families.id, familyAdults.familyId))
    .where(and(eq(groupParticipants.groupId, id), isNull(groupParticipants.leftAt), mayTakePart(db, organisationId)))
    .orderBy(asc(familyAdults.name), asc(groupParticipants.id));
}

/** What a group has met about, newest first. */
export async function listMeetings(db: Reader, groupId: string) {
  return db
    .select()
    .from(groupMeetings)
    .where(eq(groupMeetings.groupId, groupId))
    .orderBy(desc(groupMeetings.heldOn), asc(groupMeetings.id));
}

const CHOICES_MAX = 200;

/** The adults of families that wait for a match type and may take part, longest waiting first. */
export async function listWaitingAdults(db: Reader, organisationId: string, matchTypeId: string) {
  return db
    .select({
      requestId: requests.id,
      adultId: familyAdults.id,
      name: familyAdults.name,
      family: families.name,
      waitingSince: requests.waitingSince,
    })
    .from(requests)
    .innerJoin(families, eq(families.id, requests.familyId))
    .innerJoin(familyAdults, eq(familyAdults.familyId, families.id))
    .where(
      and(
        eq(requests.organisationId, organisationId),
        eq(requests.matchTypeId, matchTypeId),
        eq(requests.state, "waiting"),
        mayTakePart(db, organisationId),
      ),
    )
    .orderBy(asc(requests.waitingSince), asc(requests.id), asc(familyAdults.position))
    .limit(CHOICES_MAX);
}

/** The approved adults of an organisation and what their unit offers; by name. */
export async function listApprovedAdults(db: Reader, organisationId: string) {
  return db
    .select({ volunteerId: volunteers.id, name: volunteerAdults.name, kinds: volunteers.matchTypeKinds })
    .from(volunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id))
    .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(mayHost(organisationId))
    .orderBy(asc(volunteerAdults.name), asc(volunteerAdults.id));
}
