import { and, eq, gte, max } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { type Database, isTaken, type Reader, type Writer } from "~db/database.server";
import { requests, setAsides } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { rounds } from "~db/schema/rounds.server";
import type { Objective } from "~db/vocabulary";
import { refuseRound } from "../engine/check-round";
import type { CalendarDay } from "../engine/people";
import type { Policy } from "../engine/policy";
import type { RoundRefusal } from "../engine/results";
import { listHouseholds } from "../household-queries.server";
import { getPolicy, rarityOf } from "../pool-queries.server";
import { listUnits } from "../unit-queries.server";
import { type Decided, toPair } from "./round-summary";

export type RoundWish = {
  organisationId: string;
  matchTypeId: string;
  asOf: CalendarDay;
  objective: Objective;
  policy: Policy;
  pins: readonly Decided[];
  forbids: readonly Decided[];
  /** Computes the stored input of that round again: nothing is added to its forbids. */
  repeatsId: string | null;
};
export type StartRefusal = "not-found" | "already-running" | "nobody-waits" | "not-possible";
export type Started = Result<{ id: string }, StartRefusal> & { why?: RoundRefusal };

/** What the runner hears once a round is asked for, or called off: the word and the round's id. */
export const ROUND_ASKED = "round.asked";

/**
 * Asks for a round: writes it down as running and tells the runner, which computes it in a thread. Pins are checked now,
 * so that the coordinator reads at once which one cannot be. One round at a time in an organisation.
 */
export async function startRound(db: Database, by: Actor & { once: string | null }, wish: RoundWish): Promise<Started> {
  const type = await findPairType(db.read, wish);
  if (!type || by.accountId === null) return refused("not-found");
  if (!(await isWaitedFor(db.read, wish)) && wish.repeatsId === null) return refused("nobody-waits");
  const why = await refuseWish(db.read, wish, type.kind);
  if (why) return { ...refused("not-possible"), why };
  try {
    const id = await db.transact(async (tx) => {
      const started = await insertRound(tx, by.accountId as string, by.now, wish);
      await audit(tx, by, "round.start", started, { organisationId: wish.organisationId });
      await takeOnce(tx, by.once, by.now);
      tx.announce(`${ROUND_ASKED} ${started}`);
      return started;
    });
    return ok({ id });
  } catch (error) {
    if (isTaken(error)) return refused("already-running");
    throw error;
  }
}

async function findPairType(db: Reader, { organisationId, matchTypeId }: RoundWish) {
  const [found] = await db
    .select()
    .from(matchTypes)
    .where(
      and(eq(matchTypes.id, matchTypeId), eq(matchTypes.organisationId, organisationId), eq(matchTypes.form, "pair")),
    );
  return found ?? null;
}

async function isWaitedFor(db: Reader, { organisationId, matchTypeId }: RoundWish): Promise<boolean> {
  const waiting = await db
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        eq(requests.organisationId, organisationId),
        eq(requests.matchTypeId, matchTypeId),
        eq(requests.state, "waiting"),
      ),
    )
    .limit(1);
  return waiting.length > 0;
}

/** The engine's own check, over nobody but the people who are pinned. */
async function refuseWish(db: Reader, wish: RoundWish, matchType: string): Promise<RoundRefusal | null> {
  const { organisationId, matchTypeId, asOf, policy, objective } = wish;
  const households = await Promise.all(
    [...new Set(wish.pins.map(({ familyId }) => familyId))].map(async (familyId) => {
      const [waiting] = await db
        .select({ id: requests.id })
        .from(requests)
        .where(
          and(eq(requests.familyId, familyId), eq(requests.matchTypeId, matchTypeId), eq(requests.state, "waiting")),
        );
      return waiting ? listHouseholds(db, organisationId, { requestId: waiting.id }) : [];
    }),
  );
  const units = await Promise.all(
    [...new Set(wish.pins.map(({ volunteerId }) => volunteerId))].map((volunteerId) =>
      listUnits(db, organisationId, { volunteerId }),
    ),
  );
  return refuseRound({
    families: households.flat().flatMap(({ family, isProtected }) => (isProtected ? [] : [family])),
    volunteers: units.flat().map(({ volunteer }) => volunteer),
    date: asOf,
    request: { organisation: organisationId, matchType },
    rarity: wish.pins.length > 0 ? await rarityOf(db, organisationId) : { people: 0, having: [] },
    policy,
    objective,
    pins: wish.pins.map(toPair),
    forbids: wish.forbids.map(toPair),
  });
}

async function insertRound(tx: Writer, startedBy: string, now: Date, wish: RoundWish): Promise<string> {
  const { organisationId, policy, objective, asOf, matchTypeId, repeatsId, pins } = wish;
  const [last] = await tx
    .select({ number: max(rounds.number) })
    .from(rounds)
    .where(eq(rounds.organisationId, organisationId));
  const { version } = await getPolicy(tx, organisationId);
  const aside = repeatsId === null ? await listAsides(tx, wish) : [];
  const [round] = await tx
    .insert(rounds)
    .values({
      id: newId(),
      organisationId,
      number: (last?.number ?? 0) + 1,
      matchTypeId,
      asOf,
      objective,
      policyVersion: version,
      policy,
      pins: [...pins],
      forbids: [...wish.forbids, ...aside],
      repeatsId,
      state: "running",
      progress: { stage: "waiting", share: 0 },
      startedBy,
      startedAt: now,
    })
    .returning({ id: rounds.id });
  return (round as { id: string }).id;
}

/** "Not now" at a suggestion keeps the pair out of rounds, too; a pin is a newer word. */
async function listAsides(tx: Writer, { organisationId, matchTypeId, asOf, pins, forbids }: RoundWish) {
  const rows = await tx
    .select({ familyId: requests.familyId, volunteerId: setAsides.volunteerId, reason: setAsides.reason })
    .from(setAsides)
    .innerJoin(requests, eq(requests.id, setAsides.requestId))
    .where(
      and(
        eq(requests.organisationId, organisationId),
        eq(requests.matchTypeId, matchTypeId),
        eq(requests.state, "waiting"),
        gte(setAsides.until, asOf),
      ),
    );
  const decided = new Set([...pins, ...forbids].map(keyOf));
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()].filter((row) => !decided.has(keyOf(row)));
}

const keyOf = ({ familyId, volunteerId }: { familyId: string; volunteerId: string }) => `${familyId} ${volunteerId}`;
