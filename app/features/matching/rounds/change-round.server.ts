import type { Reader } from "~db/database.server";
import { listPairs, type Round } from "./round-queries.server";
import type { Decided } from "./round-summary";

/** A round's own knobs, as the wish for another one. */
const likeBefore = ({ matchTypeId, objective, policy, pins, forbids }: Round) => ({
  matchTypeId,
  objective,
  policy,
  pins,
  forbids,
});

/** The same once more, as of the same day: to be compared. */
export const repeated = (round: Round) => ({ ...likeBefore(round), asOf: round.asOf, repeatsId: round.id });

/** A volunteer for a family is decided; what was decided of the family before gives way. */
export function withPin(round: Round, pin: Decided) {
  const before = likeBefore(round);
  return {
    ...before,
    pins: [...before.pins.filter(({ familyId }) => familyId !== pin.familyId), pin],
    forbids: before.forbids.filter((one) => !isSame(one, pin)),
  };
}

type Change =
  | { intent: "leave-out"; pair: readonly number[]; aside: string }
  | { intent: "hold"; pair: readonly number[]; because: string };

/** The round before with some of its pairs left out, or held. */
export async function changedBy(db: Reader, round: Round, change: Change) {
  const before = likeBefore(round);
  const pairs = await listPairs(db, round.id, { positions: change.pair });
  const reason = change.intent === "hold" ? change.because : change.aside;
  const decided = pairs.map(({ pair: { familyId, volunteerId } }): Decided => ({ familyId, volunteerId, reason }));
  const others = (list: readonly Decided[]) => list.filter((one) => !decided.some((new_) => isSame(one, new_)));
  const kept = { pins: others(before.pins), forbids: others(before.forbids) };
  return change.intent === "hold"
    ? { ...before, pins: [...kept.pins, ...decided], forbids: kept.forbids }
    : { ...before, pins: kept.pins, forbids: [...kept.forbids, ...decided] };
}

const isSame = (one: Decided, other: Decided) =>
  one.familyId === other.familyId && one.volunteerId === other.volunteerId;
