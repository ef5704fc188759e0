import { getPolicy, listPairTypes } from "~/features/matching/pool-queries.server";
import { approvePairs } from "~/features/matching/rounds/approve-pairs.server";
import { findRound } from "~/features/matching/rounds/round-queries.server";
import { startRounds } from "~/features/matching/rounds/round-runner.server";
import { startRound } from "~/features/matching/rounds/start-round.server";
import { addDays, dayOf, standingClock } from "~/foundation/clock";
import type { Database } from "../database.server";
import type { SeededOrganisation } from "./organisations";

/** Of the first round these pairs were approved; the others are still thought about. */
const APPROVED = [1, 2];
/** The second round, of another match type, was tried with more weight on language. */
const MORE_LANGUAGE = 45;

/**
 * Two finished rounds of the first organisation: yesterday's with some pairs approved, and today's of another match type,
 * with other weights.
 * @param file the database's, for the thread that computes
 */
export async function liveRounds(
  db: Database,
  organisations: readonly SeededOrganisation[],
  now: Date,
  file: string,
): Promise<void> {
  const organisation = organisations[0] as SeededOrganisation;
  const types = (await listPairTypes(db.read, organisation.id)).map(({ id }) => id);
  const clock = standingClock(new Date(`${addDays(dayOf(now), -1)}T08:15:00Z`));
  const broken: unknown[] = [];
  const runner = await startRounds({ db, clock, file, log: { broken: (error) => void broken.push(error) } });
  const { policy } = await getPolicy(db.read, organisation.id);
  const by = () => ({ accountId: organisation.coordinatorId, now: clock.now(), once: null });
  const compute = async (matchTypeId: string, weights: typeof policy.weights) => {
    const started = await startRound(db, by(), {
      organisationId: organisation.id,
      matchTypeId,
      asOf: dayOf(clock.now()),
      objective: "balanced",
      policy: { ...policy, weights },
      pins: [],
      forbids: [],
      repeatsId: null,
    });
    await runner.idle();
    return started.ok ? await findRound(db.read, organisation.id, started.value.id) : null;
  };
  const first = types[0] ? await compute(types[0], policy.weights) : null;
  if (first) await approvePairs(db, { ...by(), origin: "http://localhost:3000" }, first.round, APPROVED);
  clock.moveTo(now);
  if (types[1]) await compute(types[1], { ...policy.weights, language: MORE_LANGUAGE });
  await runner.stop();
  if (broken.length > 0) throw broken[0];
}
