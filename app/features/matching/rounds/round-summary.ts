import type { Gate } from "~db/vocabulary";
import type { Pair, Round, RoundRefusal } from "../engine/results";
import type { RoundViews } from "../round-views";

/** What is stored of a finished round beside its pairs: small, whatever its size. Thousandths of a point. */
export type RoundSummary = RoundViews & {
  totals: Round["totals"];
  oneByOne: Round["comparison"]["oneByOne"];
  pairsChecked: number;
  /** Absent in rounds of before it was kept. */
  countsChecked?: boolean;
};

/** Why a round failed. `restarted`: the server stopped while it ran. */
export type RoundFailure = { reason: "crashed" | "restarted" } | Refused<RoundRefusal>;
type Refused<Verdict> = Verdict extends { ok: false } ? Omit<Verdict, "ok"> : never;

/** A pair that a coordinator decided on beforehand, and why. */
export type Decided = { familyId: string; volunteerId: string; reason: string };

/** Why a pair could not be proposed when somebody tried. */
export type PairRefusal = { reason: "changed-since" | "gate-shut" | "reason-needed" | "not-found"; gates: Gate[] };

export const toPair = ({ familyId, volunteerId }: Decided): Pair => ({ family: familyId, volunteer: volunteerId });
