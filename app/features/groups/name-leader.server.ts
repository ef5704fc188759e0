import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { Database } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { groups, groupVolunteers } from "~db/schema/groups.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import type { SeenGroup } from "./change-group.server";
import { mayHost } from "./conditions.server";
import { giveLeaderRole, takeLeaderRole } from "./group-leader.server";
import { type GroupChanged, GroupRefused, inGroup } from "./in-group.server";

/** Names the adult who leads the group: one of its own volunteers. Who led it before does so no more. */
export async function nameLeader(
  db: Database,
  by: Actor,
  seen: SeenGroup,
  { adultId, once }: { adultId: string; once: string | null },
): Promise<GroupChanged> {
  return inGroup(db, seen, async (tx, group) => {
    const [adult] = await tx
      .select({ id: volunteerAdults.id })
      .from(volunteerAdults)
      .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
      .innerJoin(groupVolunteers, eq(groupVolunteers.volunteerId, volunteers.id))
      .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
      .where(
        and(
          eq(volunteerAdults.id, adultId),
          eq(groupVolunteers.groupId, group.id),
          isNull(groupVolunteers.leftAt),
          mayHost(seen.organisationId),
        ),
      );
    if (!adult) throw new GroupRefused("not-in-group");
    await takeOnce(tx, once, by.now);
    if (group.leaderId !== null && group.leaderId !== adultId) await takeLeaderRole(tx, group.leaderId, group.id);
    await tx.update(groups).set({ leaderId: adultId }).where(eq(groups.id, group.id)).returning({ id: groups.id });
    await giveLeaderRole(tx, by, adultId);
    await audit(tx, by, "group.leader-named", group.id, { organisationId: seen.organisationId });
  });
}
