import * as z from "zod";
import type { Translate } from "~/language/keys";
import { CERTIFICATE_STATUSES, DECLINE_REASONS } from "~db/vocabulary";

type Say = Translate<"errors">;

const day = (say: Say) => z.iso.date(say("errors:field.date", { example: "2027-03-14" })).optional();
/** A certificate of which nothing is known is left open. */
const status = (say: Say) => z.enum(CERTIFICATE_STATUSES, say("errors:field.choose-one")).optional();

/** What a coordinator writes down about one adult. */
export const screeningShape = (say: Say) =>
  z
    .object({
      adultId: z.string().max(64),
      version: z.int(),
      talkHeld: z.literal("on").optional(),
      declared: z.literal("on").optional(),
      courseOn: day(say),
      homeVisitOn: day(say),
      references: z.int(say("errors:field.number")).min(0).max(9).default(0),
      recordStatus: status(say),
      recordUntil: day(say),
      childStatus: status(say),
      childUntil: day(say),
    })
    .superRefine((typed, check) => {
      // A certificate that counts has a last day.
      for (const paper of ["record", "child"] as const) {
        if (typed[`${paper}Status`] === "valid" && !typed[`${paper}Until`])
          check.addIssue({
            code: "custom",
            path: [`${paper}Until`],
            message: say("errors:field.date", { example: "2027-03-14" }),
          });
      }
    });
export type TypedScreening = z.output<ReturnType<typeof screeningShape>>;

/** Every other thing done to a file. */
export const moveShape = (say: Say) =>
  z.discriminatedUnion("do", [
    z.object({ do: z.literal("approve"), version: z.int() }),
    z.object({
      do: z.literal("decline"),
      version: z.int(),
      reason: z.enum(DECLINE_REASONS, say("errors:field.choose-one")),
    }),
    z.object({ do: z.literal("pause"), version: z.int(), until: day(say) }),
    z.object({ do: z.literal("resume"), version: z.int() }),
    z.object({ do: z.literal("leave"), version: z.int() }),
    z.object({ do: z.literal("unit-left"), version: z.int(), adultId: z.string().max(64) }),
  ]);
export type TypedMove = z.output<ReturnType<typeof moveShape>>;
