import { SCORE_PARTS, type ScorePart } from "~db/vocabulary";
import type { Policy } from "../engine/policy";

export type Knob = ScorePart | "floor" | "halfDistanceKm" | "waitingBonus";
export type ChangedKnob = { knob: Knob; from: number; to: number };

/** What one version of the weights changed in the one before, in the order of the screen. */
export function changedKnobs(before: Policy, after: Policy): ChangedKnob[] {
  const values = (policy: Policy): [Knob, number][] => [
    ...SCORE_PARTS.map((part): [Knob, number] => [part, policy.weights[part]]),
    ["floor", policy.floor],
    ["halfDistanceKm", policy.halfDistanceKm],
    ["waitingBonus", policy.waitingBonus],
  ];
  const old = new Map(values(before));
  return values(after).flatMap(([knob, to]) => {
    const from = old.get(knob) as number;
    return from === to ? [] : [{ knob, from, to }];
  });
}
