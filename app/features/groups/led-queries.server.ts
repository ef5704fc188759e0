import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { groups } from "~db/schema/groups.server";
import { matchTypes, organisations } from "~db/schema/organisations.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";

/** Who asks: the account that is signed in, and the units for which it holds the role of group leader. */
export type Leader = { accountId: string; volunteerIds: readonly string[] };

/** The groups that run and that this account leads; empty for everybody else, and for a leader who is not approved now. */
export async function listLedGroups(db: Reader, { accountId, volunteerIds }: Leader) {
  if (volunteerIds.length === 0) return [];
  const rows = await db
    .select({ group: groups, type: matchTypes, phone: organisations.phone })
    .from(groups)
    .innerJoin(matchTypes, eq(matchTypes.id, groups.matchTypeId))
    .innerJoin(organisations, eq(organisations.id, groups.organisationId))
    .innerJoin(volunteerAdults, eq(volunteerAdults.id, groups.leaderId))
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .innerJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(
      and(
        isNull(groups.endedAt),
        eq(volunteerAdults.accountId, accountId),
        inArray(volunteers.id, [...volunteerIds]),
        eq(volunteers.state, "approved"),
        isNull(volunteerAdults.leftAt),
        isNull(accounts.blockedAt),
      ),
    )
    .orderBy(asc(groups.startsOn), asc(groups.id));
  return rows.map(({ group, type, phone }) => ({ group, type, phone }));
}

/** One group that this account leads, or 404. */
export async function getLedGroup(db: Reader, leader: Leader, id: string) {
  return orNotFound((await listLedGroups(db, leader)).find(({ group }) => group.id === id));
}
