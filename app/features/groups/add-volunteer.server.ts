import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { groupVolunteers } from "~db/schema/groups.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import type { SeenGroup } from "./change-group.server";
import { lacksCertificate } from "./child-certificates.server";
import { mayHost } from "./conditions.server";
import { type GroupChanged, GroupRefused, inGroup } from "./in-group.server";

/** Adds a unit of approved volunteers. Where children come along, every adult needs a child-protection certificate that counts. */
export async function addVolunteer(
  db: Database,
  by: Actor,
  seen: SeenGroup,
  { volunteerId, once }: { volunteerId: string; once: string | null },
): Promise<GroupChanged> {
  return inGroup(db, seen, async (tx, group) => {
    const adults = await approvedAdults(tx, seen.organisationId, volunteerId);
    if (adults.length === 0) throw new GroupRefused("not-approved");
    if (group.withChildren && (await lacksCertificate(tx, adults, dayOf(by.now))))
      throw new GroupRefused("certificate");
    const own = and(eq(groupVolunteers.groupId, group.id), eq(groupVolunteers.volunteerId, volunteerId));
    const [before] = await tx.select().from(groupVolunteers).where(own);
    if (before?.leftAt === null) throw new GroupRefused("already-in");
    await takeOnce(tx, once, by.now);
    const fresh = { joinedAt: by.now, leftAt: null };
    if (before) await tx.update(groupVolunteers).set(fresh).where(own).returning({ id: groupVolunteers.id });
    else
      await tx
        .insert(groupVolunteers)
        .values({ id: newId(), groupId: group.id, volunteerId, ...fresh })
        .returning({ id: groupVolunteers.id });
    await audit(tx, by, "group.volunteer-added", group.id, { organisationId: seen.organisationId });
  });
}

/** The adults of a unit, when all of it may be there today; else none. */
async function approvedAdults(tx: Writer, organisationId: string, volunteerId: string): Promise<string[]> {
  const all = await tx
    .select({ id: volunteerAdults.id })
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.volunteerId, volunteerId), isNull(volunteerAdults.leftAt)));
  const able = await tx
    .select({ id: volunteerAdults.id })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(and(eq(volunteers.id, volunteerId), mayHost(organisationId)));
  return able.length === all.length ? able.map(({ id }) => id) : [];
}
