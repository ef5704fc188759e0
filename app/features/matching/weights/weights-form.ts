import * as z from "zod";
import { says } from "~/language/said";
import { SCORE_PARTS, type ScorePart } from "~db/vocabulary";
import { POLICY_BOUNDS, type Policy } from "../engine/policy";

const whole = ({ from, to }: { from: number; to: number }) => {
  const error = says("errors:field.number-between", { min: from, max: to });
  return z.int(error).min(from, error).max(to, error);
};
const { from: NEAREST_KM, to: FARTHEST_KM } = POLICY_BOUNDS.halfDistanceKm;
const farOrNear = says("errors:field.number-between", { min: "0,5", max: FARTHEST_KM });

/** The knobs of the score, within the bounds of the engine; at least one weight counts. */
export const WeightsForm = z
  .object({
    /** The version the page showed. */
    version: z.int(),
    language: whole(POLICY_BOUNDS.weight),
    location: whole(POLICY_BOUNDS.weight),
    interests: whole(POLICY_BOUNDS.weight),
    availability: whole(POLICY_BOUNDS.weight),
    purpose: whole(POLICY_BOUNDS.weight),
    floor: whole(POLICY_BOUNDS.floor),
    /** Stored in tenths. */
    halfDistanceKm: z
      .number(farOrNear)
      .min(NEAREST_KM, farOrNear)
      .max(FARTHEST_KM, farOrNear)
      .transform((km) => Math.round(km * 10) / 10),
    waitingBonus: whole(POLICY_BOUNDS.waitingBonus),
  })
  .refine((typed) => SCORE_PARTS.some((part) => typed[part] > 0), {
    path: ["language"],
    error: "errors:form.weights-zero",
  });
export type TypedWeights = z.output<typeof WeightsForm>;

/** What was typed, as the engine takes it. */
export const policyOf = ({ floor, halfDistanceKm, waitingBonus, ...typed }: TypedWeights): Policy => ({
  weights: Object.fromEntries(SCORE_PARTS.map((part) => [part, typed[part]])) as Record<ScorePart, number>,
  floor,
  halfDistanceKm,
  waitingBonus,
});
