import * as z from "zod";
import { OBJECTIVES, OVERRIDE_REASONS, SCORE_PARTS, SET_ASIDE_REASONS } from "~db/vocabulary";

/** The forms of rounds. Errors are words of `rounds:wrong`: the page says them at the field. */

const id = z.string().min(1).max(64);
/** Weights, floor and bonus: whole, 0 to 100, as the engine bounds them. */
const knob = z.coerce.number({ error: "between" }).int("between").min(0, "between").max(100, "between");

/** `FAMILY VOLUNTEER REASON`: a pin or a forbid that is to be kept. */
const decided = z
  .string()
  .regex(/^[\w-]{1,64} [\w-]{1,64} [a-z-]{1,32}$/, "invalid")
  .transform((text) => {
    const [familyId = "", volunteerId = "", reason = ""] = text.split(" ");
    return { familyId, volunteerId, reason };
  });

/** A list of anything that is only looked at and gives what a single field gave, as a list. */
const listOf = <S extends z.ZodType>(one: S) => z.array(one).max(500).default([]);

export const StartForm = z
  .object({
    intent: z.literal("start"),
    matchTypeId: z.string({ error: "type" }).min(1, "type").max(64),
    objective: z.enum(OBJECTIVES, { error: "objective" }),
    language: knob,
    location: knob,
    interests: knob,
    availability: knob,
    purpose: knob,
    floor: knob,
    waitingBonus: knob,
    pin: listOf(decided),
    forbid: listOf(decided),
  })
  .refine((form) => SCORE_PARTS.some((part) => form[part] > 0), { path: ["language"], error: "weights" });
export type StartInput = z.output<typeof StartForm>;

const position = z.coerce.number().int().min(0).max(1_000_000);
const ticked = z.array(position, { error: "nothing-ticked" }).min(1, "nothing-ticked").max(500);

/** What is done to the pairs of a round that are ticked. */
export const PairsForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), pair: ticked }),
  z.object({
    intent: z.literal("leave-out"),
    pair: ticked,
    aside: z.enum(SET_ASIDE_REASONS, { error: "reason" }),
  }),
  z.object({
    intent: z.literal("hold"),
    pair: ticked,
    because: z.enum(OVERRIDE_REASONS, { error: "reason" }),
  }),
]);
/** Buttons that say all by themselves. */
export const PlainRoundForm = z.object({ intent: z.enum(["cancel", "repeat"]) });

/** What is done to one pair of a round: this volunteer, or another, with the reason where one is asked for. */
export const PairForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("propose"), volunteerId: id, because: z.enum(OVERRIDE_REASONS).optional() }),
  z.object({
    intent: z.literal("instead"),
    volunteerId: id,
    because: z.enum(OVERRIDE_REASONS, { error: "reason" }),
  }),
  z.object({ intent: z.literal("pin"), volunteerId: id, because: z.enum(OVERRIDE_REASONS, { error: "reason" }) }),
]);
