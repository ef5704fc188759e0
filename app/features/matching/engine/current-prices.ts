import { bestRound } from "./best-round";
import type { Pool } from "./people";
import type { Policy } from "./policy";
import { poolOfRound } from "./round";

/** Each volunteer's price in a balanced round over the pool as it stands, thousandths; who takes no part is not listed. */
export function currentPrices(pool: Pool & { policy: Policy }): Record<string, number> {
  const compact = poolOfRound({ ...pool, objective: "balanced" });
  const { volunteers } = bestRound(compact, false, () => {});
  return Object.fromEntries(compact.volunteers.people.map(({ id }, number) => [id, volunteers[number]!]));
}
