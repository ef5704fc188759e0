import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { groupParticipants } from "~db/schema/groups.server";
import { requests } from "~db/schema/matching.server";
import { families, familyAdults } from "~db/schema/people.server";
import type { SeenGroup } from "./change-group.server";
import { mayTakePart } from "./conditions.server";
import { type GroupChanged, GroupRefused, inGroup } from "./in-group.server";

/**
 * Somebody who waits for this kind of group, was asked and said yes, joins: the request is matched. Their own consent must
 * stand at this moment; of two groups at once, one gets them.
 */
export async function addParticipant(
  db: Database,
  by: Actor,
  seen: SeenGroup,
  wish: { requestId: string; adultId: string; once: string | null },
): Promise<GroupChanged> {
  const { organisationId } = seen;
  return inGroup(db, seen, async (tx, group) => {
    const [request] = await tx
      .update(requests)
      .set({ state: "matched" })
      .where(
        and(
          eq(requests.id, wish.requestId),
          eq(requests.organisationId, organisationId),
          eq(requests.matchTypeId, group.matchTypeId),
          eq(requests.state, "waiting"),
        ),
      )
      .returning();
    if (!request) throw new GroupRefused("not-waiting");
    const ofHousehold = and(eq(families.id, request.familyId), eq(families.organisationId, organisationId));
    const [adult] = await tx
      .select({ id: familyAdults.id })
      .from(familyAdults)
      .innerJoin(families, eq(families.id, familyAdults.familyId))
      .where(and(eq(familyAdults.id, wish.adultId), ofHousehold, mayTakePart(tx, organisationId)));
    if (!adult) throw new GroupRefused("no-consent");
    await takeOnce(tx, wish.once, by.now);
    await join(tx, { groupId: group.id, requestId: request.id, familyId: request.familyId, adultId: adult.id }, by.now);
    await audit(tx, by, "group.participant-added", group.id, { organisationId, detail: { saidYes: true } });
  });
}

async function join(
  tx: Writer,
  { groupId, requestId, familyId, adultId }: Record<"groupId" | "requestId" | "familyId" | "adultId", string>,
  now: Date,
): Promise<void> {
  const fresh = { familyAdultId: adultId, joinedAt: now, leftAt: null, leaveReason: null };
  const [again] = await tx
    .update(groupParticipants)
    .set(fresh)
    .where(and(eq(groupParticipants.groupId, groupId), eq(groupParticipants.requestId, requestId)))
    .returning({ id: groupParticipants.id });
  if (again) return;
  const row = { id: newId(), groupId, requestId, familyId, ...fresh };
  await tx.insert(groupParticipants).values(row).returning({ id: groupParticipants.id });
}
