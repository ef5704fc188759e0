import { and, count, eq, inArray, max } from "drizzle-orm";
import { dayOf, days } from "~/foundation/clock";
import type { Database, Reader, Writer } from "~db/database.server";
import { matches, requests } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { volunteers } from "~db/schema/people.server";
import { priceLists } from "~db/schema/rounds.server";
import { getPolicy } from "../pool-queries.server";
import type { LanguageCounts } from "../scarcity";
import { ENGAGED_STATES } from "../unit-queries.server";

/**
 * What each volunteer's place is worth to everybody who waits, kept for the lists of suggestions (docs/decisions/0016):
 * no page solves a round. A finished round with the weights in force writes it; the hourly run has it computed anew in a
 * thread where the pool is another one, or the list is of another day.
 */
export type PriceList = { madeAt: Date; prices: Readonly<Record<string, number>>; languages: LanguageCounts };

/** An older list says nothing of those who wait now. */
const LASTS_MS = days(8);

export async function findPriceList(
  db: Reader,
  organisationId: string,
  matchTypeId: string,
  now: Date,
): Promise<PriceList | null> {
  const [found] = await db.select().from(priceLists).where(ofType(organisationId, matchTypeId));
  return found && now.getTime() - found.madeAt.getTime() <= LASTS_MS ? (found as PriceList) : null;
}

const ofType = (organisationId: string, matchTypeId: string) =>
  and(eq(priceLists.organisationId, organisationId), eq(priceLists.matchTypeId, matchTypeId));

type NewList = typeof priceLists.$inferInsert;

/** Puts a list in the place of the one before. */
export async function writePriceList(tx: Writer, list: NewList): Promise<void> {
  const own = ofType(list.organisationId, list.matchTypeId);
  await tx.delete(priceLists).where(own).returning({ id: priceLists.matchTypeId });
  await tx.insert(priceLists).values(list).returning({ id: priceLists.matchTypeId });
}

/** A few counts of a pool: when one of them changes, so have the prices. */
export async function poolMark(db: Reader, organisationId: string, matchTypeId: string): Promise<string> {
  const [waiting] = await db
    .select({ rows: count(), newest: max(requests.createdAt) })
    .from(requests)
    .where(
      and(
        eq(requests.organisationId, organisationId),
        eq(requests.matchTypeId, matchTypeId),
        eq(requests.state, "waiting"),
      ),
    );
  const [free] = await db
    .select({ rows: count(), newest: max(volunteers.approvedAt) })
    .from(volunteers)
    .where(and(eq(volunteers.organisationId, organisationId), eq(volunteers.state, "approved")));
  const [engaged] = await db
    .select({ rows: count() })
    .from(matches)
    .where(and(eq(matches.organisationId, organisationId), inArray(matches.state, ENGAGED_STATES)));
  const { version } = await getPolicy(db, organisationId);
  const newest = [waiting?.newest, free?.newest].map((at) => at?.getTime() ?? 0);
  return [waiting?.rows, free?.rows, engaged?.rows, ...newest, version].join(" ");
}

/** What the runner hears: `prices.due ORGANISATION MATCH-TYPE`. */
export const PRICES_DUE = "prices.due";

/** The hourly run: has the lists computed whose pool somebody waits in, and which is another one or was made on another day. */
export async function askForPrices(db: Database, now: Date): Promise<Record<string, number>> {
  const pools = await db.read
    .select({ organisationId: requests.organisationId, matchTypeId: requests.matchTypeId })
    .from(requests)
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(and(eq(requests.state, "waiting"), eq(matchTypes.form, "pair"), eq(matchTypes.open, true)))
    .groupBy(requests.organisationId, requests.matchTypeId);
  let asked = 0;
  for (const { organisationId, matchTypeId } of pools) {
    const [list] = await db.read.select().from(priceLists).where(ofType(organisationId, matchTypeId));
    const isFresh = list?.asOf === dayOf(now) && list.mark === (await poolMark(db.read, organisationId, matchTypeId));
    if (isFresh) continue;
    await db.transact(async (tx) => tx.announce(`${PRICES_DUE} ${organisationId} ${matchTypeId}`));
    asked += 1;
  }
  return { asked };
}
