import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { hours, minutes } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import type { Database } from "~db/database.server";

/** How often something may be tried, by network address and by whom it is about. */
const LIMITS = {
  "log-in-address": { points: 40, duration: minutes(15) },
  "log-in-email": { points: 8, duration: minutes(15) },
  "message-address": { points: 20, duration: hours(1) },
  "message-contact": { points: 3, duration: minutes(15) },
  // A class or a whole house may stand behind one address.
  "sign-up-address": { points: 60, duration: minutes(15) },
  // A map that is moved about asks for some hundred tiles.
  "map-address": { points: 3000, duration: minutes(10) },
} as const;
export type Limit = keyof typeof LIMITS;

/** Kept in memory, per house: a restart forgives. Addresses and contacts are kept only as hashes. */
const COUNTERS = new WeakMap<Database, Map<Limit, RateLimiterMemory>>();

function counterOf(db: Database, limit: Limit): RateLimiterMemory {
  const known = COUNTERS.get(db) ?? new Map<Limit, RateLimiterMemory>();
  COUNTERS.set(db, known);
  const { points, duration } = LIMITS[limit];
  const counter = known.get(limit) ?? new RateLimiterMemory({ points, duration: duration / 1000 });
  known.set(limit, counter);
  return counter;
}

/** Counts one try; answers how many milliseconds to wait, or 0 where one may go on. */
export async function countTry(db: Database, limit: Limit, whom: string): Promise<number> {
  try {
    await counterOf(db, limit).consume(hashOf(whom));
    return 0;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(answer.msBeforeNext, 1);
    throw answer;
  }
}

/** Takes a try back: it was somebody who knew the answer. */
export async function forgiveTry(db: Database, limit: Limit, whom: string): Promise<void> {
  await counterOf(db, limit).reward(hashOf(whom));
}
