import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { Database } from "~db/database.server";
import { groups, groupVolunteers } from "~db/schema/groups.server";
import { volunteerAdults } from "~db/schema/people.server";
import type { SeenGroup } from "./change-group.server";
import { takeLeaderRole } from "./group-leader.server";
import { type GroupChanged, GroupRefused, inGroup } from "./in-group.server";

/** A unit leaves the group; a leader among its adults leads it no more. */
export async function removeVolunteer(
  db: Database,
  by: Actor,
  seen: SeenGroup,
  { volunteerId, once }: { volunteerId: string; once: string | null },
): Promise<GroupChanged> {
  return inGroup(db, seen, async (tx, group) => {
    const own = and(eq(groupVolunteers.groupId, group.id), eq(groupVolunteers.volunteerId, volunteerId));
    const [left] = await tx
      .update(groupVolunteers)
      .set({ leftAt: by.now })
      .where(and(own, isNull(groupVolunteers.leftAt)))
      .returning({ id: groupVolunteers.id });
    if (!left) throw new GroupRefused("not-in-group");
    await takeOnce(tx, once, by.now);
    const adults = await tx.select().from(volunteerAdults).where(eq(volunteerAdults.volunteerId, volunteerId));
    if (group.leaderId !== null && adults.some(({ id }) => id === group.leaderId)) {
      await takeLeaderRole(tx, group.leaderId, group.id);
      await tx.update(groups).set({ leaderId: null }).where(eq(groups.id, group.id)).returning({ id: groups.id });
    }
    await audit(tx, by, "group.volunteer-left", group.id, { organisationId: seen.organisationId });
  });
}
