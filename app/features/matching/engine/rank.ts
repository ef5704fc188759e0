import type { Pool } from "./people";
import type { Policy } from "./policy";
import type { Ranking } from "./results";

export type RankingInput = Pool & {
  family: string;
  policy: Policy;
  /** Thousandths by volunteer id; without it the engine finds them in a balanced round over the pool. */
  prices?: Readonly<Record<string, number>>;
  sort: "net" | "points";
  /** At most this many candidates; near misses are never cut. */
  top: number;
};

/** The volunteers open to a family, best first, and those whom one gate keeps away. */
export function rankForFamily(input: RankingInput): Ranking {
  throw new Error(`not built yet: ${input.family}`);
}
