import type { roundLeftOut, roundPairs } from "~db/schema/rounds.server";
import type { Reasons } from "../engine/results";
import type { FinishedRound } from "../round-worker-run.server";
import type { RoundSummary } from "./round-summary";

type PairRow = typeof roundPairs.$inferInsert;
type LeftRow = typeof roundLeftOut.$inferInsert;

/** A computed round as rows: pairs and families left out longest waiting first, volunteers left out with the free ones first. */
export function rowsOfRound(roundId: string, computed: FinishedRound): { pairs: PairRow[]; leftOut: LeftRow[] } {
  const { round, waiting } = computed;
  const { prices, unmatched } = round;
  const daysOf = (family: string) => waiting.get(family)?.days ?? 0;
  const longestFirst = (one: string, other: string) =>
    daysOf(other) - daysOf(one) || (one < other ? -1 : one > other ? 1 : 0);
  const pairs = [...round.pairs]
    .sort((one, other) => longestFirst(one.family, other.family))
    .map(({ family, volunteer, points, gain, pinned, parts }, position) => ({
      roundId,
      position,
      familyId: family,
      requestId: waiting.get(family)?.requestId as string,
      volunteerId: volunteer,
      points,
      gain,
      price: prices.volunteers[volunteer] ?? 0,
      utility: prices.families[family] ?? 0,
      pinned,
      daysWaited: daysOf(family),
      parts,
    }));
  const families = [...unmatched.families]
    .sort((one, other) => longestFirst(one.id, other.id))
    .map(({ id, reasons }, position) => ({
      roundId,
      side: "family" as const,
      position,
      familyId: id,
      daysWaited: daysOf(id),
      reasons: { ...reasons },
    }));
  const volunteers = [...unmatched.volunteers]
    .sort(
      (one, other) => Number(isNotFree(one.reasons)) - Number(isNotFree(other.reasons)) || (one.id < other.id ? -1 : 1),
    )
    .map(({ id, reasons }, position) => ({
      roundId,
      side: "volunteer" as const,
      position,
      volunteerId: id,
      reasons: { ...reasons },
    }));
  return { pairs, leftOut: [...families, ...volunteers] };
}

const isNotFree = (reasons: Reasons) => "not-approved" in reasons || "no-capacity" in reasons;

export const summaryOf = ({ round, views, pairsChecked, countsChecked }: FinishedRound): RoundSummary => ({
  ...views,
  totals: round.totals,
  oneByOne: round.comparison.oneByOne,
  pairsChecked,
  countsChecked,
});
