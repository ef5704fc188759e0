import type { Gate } from "~db/vocabulary";

/**
 * What a coordinator may decide against the engine. Not being first in the order needs no reason: a suggestion is a
 * suggestion. A pair below the floor, and a gate that is about convenience, need one. A gate that is about safety,
 * consent, room or somebody's own wish is never passed over: the file is changed with the person, or it stays shut.
 */
export const OVERRIDABLE_GATES = [
  "earlier-pair",
  "too-far",
  "no-shared-language",
  "no-shared-time",
] as const satisfies readonly Gate[];
export type OverridableGate = (typeof OVERRIDABLE_GATES)[number];

export const isOverridable = (gate: Gate): gate is OverridableGate =>
  (OVERRIDABLE_GATES as readonly Gate[]).includes(gate);

export type ProposalVerdict =
  | { ok: true; overridden: readonly OverridableGate[] }
  | { ok: false; reason: "gate-shut"; gates: readonly Gate[] }
  | { ok: false; reason: "reason-needed" };

/** Whether a pair may be proposed with what the coordinator has said. @param points, floor thousandths */
export function judgeProposal(pair: {
  gates: readonly Gate[];
  points: number;
  floor: number;
  hasReason: boolean;
}): ProposalVerdict {
  const shut = pair.gates.filter((gate) => !isOverridable(gate));
  if (shut.length > 0) return { ok: false, reason: "gate-shut", gates: shut };
  const overridden = pair.gates.filter(isOverridable);
  if ((overridden.length > 0 || pair.points < pair.floor) && !pair.hasReason)
    return { ok: false, reason: "reason-needed" };
  return { ok: true, overridden };
}
