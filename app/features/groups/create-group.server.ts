import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { addMonths } from "~/foundation/calendar-months";
import { newId } from "~/foundation/ids";
import type { Database } from "~db/database.server";
import { groups } from "~db/schema/groups.server";
import { matchTypes } from "~db/schema/organisations.server";

export type NewGroup = {
  matchTypeId: string;
  name: string;
  place: string;
  startsOn: string;
  /** Empty: after the term of the match type. */
  plannedEndOn: string | null;
  withChildren: boolean;
};

/** Makes an empty group of an open match type of the form `group`; 404 for any other. */
export async function createGroup(
  db: Database,
  by: Actor & { accountId: string },
  { organisationId, once }: { organisationId: string; once: string | null },
  wish: NewGroup,
): Promise<string> {
  const id = newId();
  await db.transact(async (tx) => {
    const own = and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.id, wish.matchTypeId));
    const [found] = await tx
      .select()
      .from(matchTypes)
      .where(and(own, eq(matchTypes.form, "group"), eq(matchTypes.open, true)));
    const type = orNotFound(found);
    await takeOnce(tx, once, by.now);
    const plannedEndOn = wish.plannedEndOn ?? addMonths(wish.startsOn, type.termMonths);
    const row = { organisationId, id, ...wish, plannedEndOn, ownerId: by.accountId, createdAt: by.now };
    await tx.insert(groups).values(row).returning({ id: groups.id });
    await audit(tx, by, "group.created", id, { organisationId, detail: { kind: type.kind } });
  });
  return id;
}
