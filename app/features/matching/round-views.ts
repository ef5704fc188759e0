import { type Fairness, fairnessOf } from "./engine/fairness";
import { costOfLongestWaitingFirst } from "./engine/longest-first-cost";
import type { Round, RoundInput } from "./engine/results";
import { takingPart } from "./engine/taking-part";
import { daysWaiting } from "./engine/waiting";
import { type LanguageCounts, languageCounts } from "./scarcity";

/** What a screen says of a round beyond its pairs; computed in the round's thread, stored with it. */
export type RoundViews = {
  /** Who took part: families with consent, volunteers with room. */
  families: number;
  volunteers: number;
  /** Median days that the matched families have waited; null: nobody was matched. */
  medianDays: number | null;
  fairness: Fairness;
  /** What "longest waiting first" would give up: thousandths of a point, and pairs. Null where it is that round itself. */
  longestFirst: { points: number; pairs: number } | null;
  languages: LanguageCounts;
};

export function viewsOf(round: Round, input: RoundInput): RoundViews {
  const { families, volunteers } = takingPart(input);
  const matched = new Set(round.pairs.map(({ family }) => family));
  const days = input.families.filter(({ id }) => matched.has(id)).map((family) => daysWaiting(family, input.date));
  return {
    families: families.length,
    volunteers: volunteers.length,
    medianDays: medianOf(days),
    fairness: fairnessOf(round.pairs, input),
    longestFirst: round.objective === "longest-waiting-first" ? null : costOfLongestWaitingFirst(round, input),
    languages: languageCounts(input),
  };
}

function medianOf(numbers: number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
