import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { Database } from "~db/database.server";
import { roundPairs } from "~db/schema/rounds.server";
import { OVERRIDE_REASONS } from "~db/vocabulary";
import type { Doing } from "../answer-links.server";
import { proposeMatch } from "../propose-match.server";
import { listPairs, listProposed, type PairFound, type Round } from "./round-queries.server";
import type { PairRefusal } from "./round-summary";

export type Approved = { proposed: number; refused: number };

/**
 * Proposes pairs of a round one after the other, each in a transaction of its own, so that one that has become impossible
 * stops no other: it is kept with its reason and named on the page. A pair that was proposed from this round already is
 * left as it is, so a form sent twice asks nobody twice.
 */
export async function approvePairs(
  db: Database,
  doing: Doing,
  round: Round,
  positions: readonly number[],
): Promise<Approved> {
  await db.transact((tx) => takeOnce(tx, doing.once, doing.now));
  const pairs = await listPairs(db.read, round.id, { positions });
  const before = await listProposed(
    db.read,
    round.id,
    pairs.map(({ pair }) => pair.requestId),
  );
  const done: Approved = { proposed: 0, refused: 0 };
  for (const found of pairs) {
    if (before.has(found.pair.requestId)) continue;
    const refusal = await propose(db, doing, round, found);
    done[refusal ? "refused" : "proposed"] += 1;
    await noteRefusal(db, found, refusal);
    await nextTurn();
  }
  await db.transact((tx) =>
    audit(tx, doing, "round.approve", round.id, { organisationId: round.organisationId, detail: done }),
  );
  return done;
}

async function propose(db: Database, doing: Doing, round: Round, { pair }: PairFound): Promise<PairRefusal | null> {
  const { requestId, volunteerId, familyId } = pair;
  const pin = round.pins.find((one) => one.familyId === familyId && one.volunteerId === volunteerId);
  const proposed = await proposeMatch(
    db,
    { ...doing, once: null },
    {
      organisationId: round.organisationId,
      requestId,
      volunteerId,
      overrideReason: OVERRIDE_REASONS.find((reason) => reason === pin?.reason) ?? null,
      roundId: round.id,
    },
  );
  return proposed.ok ? null : { reason: proposed.reason, gates: [...(proposed.gates ?? [])] };
}

async function noteRefusal(db: Database, { pair }: PairFound, refusal: PairRefusal | null): Promise<void> {
  if (refusal === null && pair.refusal === null) return;
  await db.transact((tx) =>
    tx
      .update(roundPairs)
      .set({ refusal })
      .where(and(eq(roundPairs.roundId, pair.roundId), eq(roundPairs.position, pair.position)))
      .returning({ at: roundPairs.position }),
  );
}
