import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { FamilyAdult } from "~/features/people/families/queries.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { volunteerAdults } from "~db/schema/people.server";

type Files = { oldFileId: string; newFileId: string };

/**
 * After a household was divided each half waits for what the household waited for. A match goes with its request to the
 * half the coordinator chose; the other half waits again: as long as the household had waited where it still waited, from
 * today where it had been met.
 */
export async function carryRequests(
  tx: Writer,
  now: Date,
  { oldFileId, newFileId, matchIds }: Files & { matchIds: readonly string[] },
): Promise<void> {
  const moved = await moveMatches(tx, { oldFileId, newFileId }, matchIds);
  const open = await tx
    .select()
    .from(requests)
    .where(and(eq(requests.familyId, oldFileId), ne(requests.state, "ended")));
  for (const request of open) {
    const goes = moved.includes(request.id);
    if (goes)
      await tx
        .update(requests)
        .set({ familyId: newFileId })
        .where(eq(requests.id, request.id))
        .returning({ id: requests.id });
    await tx
      .insert(requests)
      .values({
        ...request,
        id: newId(),
        familyId: goes ? oldFileId : newFileId,
        state: "waiting",
        waitingSince: request.state === "matched" ? dayOf(now) : request.waitingSince,
        createdAt: now,
      })
      .returning({ id: requests.id });
  }
}

/** @returns the requests whose match moved */
async function moveMatches(tx: Writer, { oldFileId, newFileId }: Files, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const moved = await tx
    .update(matches)
    .set({ familyId: newFileId })
    .where(and(eq(matches.familyId, oldFileId), inArray(matches.id, [...ids]), isNull(matches.closedAt)))
    .returning({ requestId: matches.requestId });
  return moved.map(({ requestId }) => requestId);
}

/**
 * Whom the household was not to meet, neither half is to meet. Where one of its adults is a volunteer, that unit is one
 * household with both halves: who lived together is never proposed to each other.
 */
export async function carryBars(
  tx: Writer,
  at: Date,
  { oldFileId, newFileId, adults }: Files & { adults: readonly FamilyAdult[] },
): Promise<void> {
  const barred = await tx
    .select()
    .from(barredPairs)
    .where(and(eq(barredPairs.familyId, oldFileId), isNull(barredPairs.liftedAt)));
  for (const pair of barred) await insertBar(tx, { ...pair, id: newId(), familyId: newFileId });
  const accountIds = adults.flatMap(({ accountId }) => (accountId ? [accountId] : []));
  if (accountIds.length === 0) return;
  const units = await tx
    .select({ volunteerId: volunteerAdults.volunteerId })
    .from(volunteerAdults)
    .where(inArray(volunteerAdults.accountId, accountIds));
  const known = new Set(barred.filter(({ why }) => why === "one-household").map(({ volunteerId }) => volunteerId));
  for (const { volunteerId } of units) {
    if (known.has(volunteerId)) continue;
    for (const familyId of [oldFileId, newFileId])
      await insertBar(tx, { id: newId(), familyId, volunteerId, why: "one-household", at });
  }
}

const insertBar = (tx: Writer, row: typeof barredPairs.$inferInsert) =>
  tx.insert(barredPairs).values(row).returning({ id: barredPairs.id });
