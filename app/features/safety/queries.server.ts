import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, ne, not, or } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import { holds } from "~db/columns.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { concerns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { deputies, organisations } from "~db/schema/organisations.server";
import { families } from "~db/schema/people.server";

export type Concern = typeof concerns.$inferSelect;
/** Who reads concerns at a desk, and whether as a lead. */
export type ConcernReader = { organisationId: string; accountId: string; isLead: boolean };

/**
 * The condition of every question about concerns: the owner and those it was with, the owner's deputy, the leads; never
 * the one it is about. One from a protected family is read by its two readers alone.
 */
const readBy = (db: Reader, { organisationId, accountId, isLead }: ConcernReader) => {
  const standsIn = db
    .select({ id: deputies.deputyId })
    .from(deputies)
    .where(
      and(
        eq(deputies.organisationId, concerns.organisationId),
        eq(deputies.accountId, concerns.ownerId),
        eq(deputies.deputyId, accountId),
      ),
    );
  const hiddenFamily = db
    .select({ id: families.id })
    .from(families)
    .where(and(eq(families.id, concerns.familyId), isNotNull(families.protectedFor)));
  const readsFamily = db
    .select({ id: families.id })
    .from(families)
    .where(and(eq(families.id, concerns.familyId), holds(families.protectedFor, accountId)));
  const few = or(holds(concerns.goneTo, accountId), exists(standsIn), isLead ? isNotNull(concerns.id) : undefined);
  return and(
    eq(concerns.organisationId, organisationId),
    or(isNull(concerns.aboutId), ne(concerns.aboutId, accountId)),
    or(and(few, not(exists(hiddenFamily))), exists(readsFamily)),
  );
};

/** One concern, or 404 for everybody who is none of the few. */
export async function getConcern(db: Reader, reader: ConcernReader, id: string): Promise<Concern> {
  const [found] = await db
    .select()
    .from(concerns)
    .where(and(readBy(db, reader), eq(concerns.id, id)));
  return orNotFound(found);
}

const CLOSED_SHOWN = 30;

/** The concerns a reader may see: open ones, the first to be answered first; then those closed last. */
export async function listConcerns(db: Reader, reader: ConcernReader) {
  const withOwner = () =>
    db
      .select({ concern: concerns, owner: accounts.name })
      .from(concerns)
      .innerJoin(accounts, eq(accounts.id, concerns.ownerId));
  const open = await withOwner()
    .where(and(readBy(db, reader), isNull(concerns.closedAt)))
    .orderBy(asc(concerns.answerBy), asc(concerns.id));
  const closed = await withOwner()
    .where(and(readBy(db, reader), isNotNull(concerns.closedAt)))
    .orderBy(desc(concerns.closedAt), asc(concerns.id))
    .limit(CLOSED_SHOWN);
  return { open, closed };
}

/** What the one who raised a concern may know of it, or 404: when, with whom it is, by when. */
export async function getOwnConcern(db: Reader, accountId: string, id: string) {
  const [found] = await db
    .select({
      concern: concerns,
      owner: accounts.name,
      organisation: organisations.name,
      phone: organisations.phone,
    })
    .from(concerns)
    .innerJoin(accounts, eq(accounts.id, concerns.ownerId))
    .innerJoin(organisations, eq(organisations.id, concerns.organisationId))
    .where(and(eq(concerns.id, id), eq(concerns.raisedBy, accountId)));
  return orNotFound(found);
}

/** Names of accounts, by id. */
export async function namesOfAccounts(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The two files of a match. */
export async function getMatchSides(db: Reader, matchId: string): Promise<{ volunteerId: string; familyId: string }> {
  const [found] = await db
    .select({ volunteerId: matches.volunteerId, familyId: matches.familyId })
    .from(matches)
    .where(eq(matches.id, matchId));
  return orNotFound(found);
}
