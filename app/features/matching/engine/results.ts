import type { Gate, Interest, Language, Objective, Outcome, Slot } from "~db/vocabulary";
import type { CalendarDay, Pool } from "./people";
import type { Policy } from "./policy";

/**
 * What the engine answers. Points, gains, prices and totals are whole thousandths of a point; a part's `value` lies in
 * 0 ... 1 and is a whole number of millionths. Explanations are made from `Part`, never apart from the numbers.
 */

/** Level 0: does not speak it. */
export type SharedLanguage = { tag: Language; volunteerLevel: number; adultLevels: readonly number[] };

type PartOf<Name extends string, Facts> = { part: Name; value: number; points: number; facts: Facts };

/** Adults are counted from 0, in the order of `Family.adults`. */
export type LanguagePart = PartOf<
  "language",
  {
    /** Languages the volunteer and at least one adult speak, in the order of the vocabulary. */
    languages: readonly SharedLanguage[];
    /** Adults who share no language with the volunteer. */
    silentAdults: readonly number[];
    /** Adults for whom the wish to practise Danish raised the value. */
    practiseDanish: readonly number[];
  }
>;
export type LocationPart = PartOf<"location", { km: number }>;
export type InterestsPart = PartOf<
  "interests",
  {
    stated: boolean;
    common: readonly Interest[];
    volunteerAvoids: readonly Interest[];
    familyAvoids: readonly Interest[];
  }
>;
export type AvailabilityPart = PartOf<"availability", { stated: boolean; common: readonly Slot[] }>;
export type PurposePart = PartOf<
  "purpose",
  { stated: boolean; common: readonly Outcome[]; notOffered: readonly Outcome[] }
>;

export type Part = LanguagePart | LocationPart | InterestsPart | AvailabilityPart | PurposePart;
/** The five parts, in the order of `SCORE_PARTS`. */
export type Parts = readonly [LanguagePart, LocationPart, InterestsPart, AvailabilityPart, PurposePart];

export type Score = { points: number; parts: Parts };

export type Candidate = {
  volunteer: string;
  points: number;
  price: number;
  net: number;
  belowFloor: boolean;
  parts: Parts;
};
/** A volunteer who would be open to the family but for one gate. */
export type NearMiss = { volunteer: string; points: number; gate: Gate };
export type Ranking = {
  family: string;
  asOf: CalendarDay;
  candidates: readonly Candidate[];
  nearMisses: readonly NearMiss[];
};

export type Pair = { family: string; volunteer: string };
export type RoundPair = Pair & { points: number; gain: number; pinned: boolean; parts: Parts };

/** Number of pairs by why they are not in the round; a pair counts under every gate it meets. */
export type Reasons = Partial<Record<Gate | "below-floor" | "used-elsewhere" | "forbidden", number>>;
export type Unmatched = { id: string; reasons: Reasons };

export type Prices = { families: Readonly<Record<string, number>>; volunteers: Readonly<Record<string, number>> };

export type Round = {
  objective: Objective;
  asOf: CalendarDay;
  /** In the order of the families given. */
  pairs: readonly RoundPair[];
  /** `gain` = `bound` is the proof that no better round exists. */
  totals: { pairs: number; points: number; gain: number; bound: number };
  /** Smallest prices, for everybody given; 0 for those who take no part. */
  prices: Prices;
  unmatched: { families: readonly Unmatched[]; volunteers: readonly Unmatched[] };
  comparison: { oneByOne: { pairs: number; gain: number } };
};

export type RoundInput = Pool & {
  policy: Policy;
  objective: Objective;
  /** Pairs the coordinator has decided; they leave the optimisation and use up capacity. */
  pins?: readonly Pair[];
  /** Pairs the coordinator does not want in this round. */
  forbids?: readonly Pair[];
};

export type RoundRefusal =
  | { ok: false; reason: "policy-out-of-bounds"; knob: string }
  | { ok: false; reason: "repeated-id"; id: string }
  | { ok: false; reason: "pin-unknown"; pin: Pair }
  | { ok: false; reason: "pin-gated"; pin: Pair; gates: readonly Gate[] }
  | { ok: false; reason: "pin-over-capacity"; pin: Pair }
  | { ok: false; reason: "pin-forbidden"; pin: Pair };
export type RoundVerdict = { ok: true; round: Round } | RoundRefusal;

export type RoundStage = "preparing" | "candidates" | "assigning" | "prices" | "reasons";
/** Told now and then how far a round is: the stage, and the share of it that is done (0 ... 1). */
export type Progress = (stage: RoundStage, share: number) => void;

/** What `verifyRound` found wrong: a code and the ids or numbers it concerns. */
export type RoundFlaw = { flaw: string; family?: string; volunteer?: string; expected?: number; found?: number };
export type RoundProof =
  /** `countsChecked`: whether reasons and comparison were counted again, too. */
  { ok: true; pairsChecked: number; countsChecked: boolean } | { ok: false; flaws: readonly RoundFlaw[] };
