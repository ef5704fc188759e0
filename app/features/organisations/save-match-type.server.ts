import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { newId } from "~/foundation/ids";
import type { Database } from "~db/database.server";
import { matchTypes } from "~db/schema/organisations.server";
import type { MatchTypeForm, MatchTypeKind, Outcome } from "~db/vocabulary";

type Place = { organisationId: string; once: string | null };
/** What can be changed later too. Closed: nobody new waits for it, what runs goes on. */
export type MatchTypeFacts = {
  name: string | null;
  termMonths: number;
  visitsPerMonth: number;
  heldInHomes: boolean;
  outcomes: Outcome[];
  open: boolean;
};

/** Adds a match type. Only pairs are held in homes: a group meets at a place that is open to all of it. */
export async function addMatchType(
  db: Database,
  by: Actor,
  { organisationId, once }: Place,
  type: Omit<MatchTypeFacts, "open"> & { kind: MatchTypeKind; form: MatchTypeForm },
): Promise<string> {
  const id = newId();
  const heldInHomes = type.form === "pair" && type.heldInHomes;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    await tx
      .insert(matchTypes)
      .values({ organisationId, id, ...type, heldInHomes, open: true })
      .returning({ id: matchTypes.id });
    const detail = { kind: type.kind, form: type.form };
    await audit(tx, by, "match-type.added", id, { organisationId, detail });
  });
  return id;
}

/** Changes a match type of the organisation, or 404. Kind and form stay as they are. */
export async function changeMatchType(
  db: Database,
  by: Actor,
  { organisationId, id, once }: Place & { id: string },
  facts: MatchTypeFacts,
): Promise<void> {
  await db.transact(async (tx) => {
    const own = and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.id, id));
    const [before] = await tx.select().from(matchTypes).where(own);
    const heldInHomes = orNotFound(before).form === "pair" && facts.heldInHomes;
    await takeOnce(tx, once, by.now);
    await tx
      .update(matchTypes)
      .set({ ...facts, heldInHomes })
      .where(own)
      .returning({ id: matchTypes.id });
    await audit(tx, by, "match-type.changed", id, { organisationId, detail: { open: facts.open, heldInHomes } });
  });
}
