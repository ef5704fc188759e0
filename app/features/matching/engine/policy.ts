import { SCORE_PARTS, type ScorePart } from "~db/vocabulary";

/** The knobs of an organisation. All whole numbers but the half-distance; points are whole points of 100. */
export type Policy = {
  weights: Readonly<Record<ScorePart, number>>;
  /** Pairs with fewer points are not proposed by a round. */
  floor: number;
  /** The distance at which the location part is worth half. */
  halfDistanceKm: number;
  /** What half a year of waiting adds to a pair's gain in a balanced round; 0: off. */
  waitingBonus: number;
};

export const DEFAULT_POLICY: Policy = {
  weights: { language: 30, location: 20, interests: 15, availability: 20, purpose: 15 },
  floor: 35,
  halfDistanceKm: 3,
  waitingBonus: 15,
};

type Bounds = { from: number; to: number; whole: boolean };

export const POLICY_BOUNDS = {
  weight: { from: 0, to: 100, whole: true },
  floor: { from: 0, to: 100, whole: true },
  halfDistanceKm: { from: 0.5, to: 50, whole: false },
  waitingBonus: { from: 0, to: 100, whole: true },
} satisfies Record<string, Bounds>;

export type PolicyKnob = `weights.${ScorePart}` | "floor" | "halfDistanceKm" | "waitingBonus";

export type PolicyVerdict =
  | { ok: true }
  | { ok: false; reason: "out-of-bounds"; knob: PolicyKnob; bounds: Bounds }
  | { ok: false; reason: "all-weights-zero" };

/** Whether the policy lies within its bounds; names the first knob that does not. */
export function checkPolicy(policy: Policy): PolicyVerdict {
  const knobs: [PolicyKnob, number, Bounds][] = [
    ...SCORE_PARTS.map((part): [PolicyKnob, number, Bounds] => [
      `weights.${part}`,
      policy.weights[part],
      POLICY_BOUNDS.weight,
    ]),
    ["floor", policy.floor, POLICY_BOUNDS.floor],
    ["halfDistanceKm", policy.halfDistanceKm, POLICY_BOUNDS.halfDistanceKm],
    ["waitingBonus", policy.waitingBonus, POLICY_BOUNDS.waitingBonus],
  ];
  for (const [knob, value, bounds] of knobs) {
    if (!within(value, bounds)) return { ok: false, reason: "out-of-bounds", knob, bounds };
  }
  if (SCORE_PARTS.every((part) => policy.weights[part] === 0)) return { ok: false, reason: "all-weights-zero" };
  return { ok: true };
}

function within(value: number, { from, to, whole }: Bounds): boolean {
  return Number.isFinite(value) && value >= from && value <= to && (!whole || Number.isInteger(value));
}
