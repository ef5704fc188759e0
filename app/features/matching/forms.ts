import * as z from "zod";
import {
  ANSWERS,
  CHECK_IN_ANSWERS,
  END_REASONS,
  NO_REASONS,
  OUTCOMES,
  OVERRIDE_REASONS,
  SET_ASIDE_REASONS,
  SIDES,
} from "~db/vocabulary";

/** The forms of proposals and matches. Messages are keys: the screen says them. */

/** At most so many pairs share one café hour. */
export const CAFE_HOUR_MOST = 20;

const id = z.string().min(1).max(64);
const version = z.coerce.number().int().min(1);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const ProposeForm = z.object({
  intent: z.literal("propose"),
  volunteerId: id,
  overrideReason: z.enum(OVERRIDE_REASONS).optional(),
});
export const SetAsideForm = z.object({
  intent: z.literal("set-aside"),
  volunteerId: id,
  reason: z.enum(SET_ASIDE_REASONS),
});
export const SuggestionForm = z.discriminatedUnion("intent", [ProposeForm, SetAsideForm]);

export const RecordForm = z.object({
  intent: z.literal("answer"),
  version,
  /** `volunteer:ADULT` or `family:ADULT`. */
  who: z.string().regex(new RegExp(`^(${SIDES.join("|")}):.{1,64}$`)),
  answer: z.enum(ANSWERS),
  reason: z.enum(NO_REASONS).optional(),
  channel: z.enum(["phone", "text", "in-person"]),
  interpreter: ticked,
  sharesPhone: ticked,
});
export const MeetingForm = z
  .object({
    intent: z.literal("book-meeting"),
    version,
    houseId: id.optional(),
    place: z.string().trim().max(120).optional(),
    date: z.iso.date({ error: "date" }),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "time" }),
    companionId: id.optional(),
  })
  .refine(({ houseId, place }) => houseId !== undefined || (place ?? "") !== "", {
    path: ["place"],
    error: "place-needed",
  });
/** Several first meetings in one hour; each pair as `ID:VERSION`. */
export const CafeHourForm = z.object({
  pairs: z
    .array(z.string().regex(/^.{1,64}:\d{1,9}$/))
    .min(1, { error: "pairs" })
    .max(CAFE_HOUR_MOST),
  houseId: z.string({ error: "house" }).min(1, { error: "house" }).max(64),
  date: z.iso.date({ error: "date" }),
  time: z.string({ error: "time" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "time" }),
  companionId: id.optional(),
});
export const EndForm = z.object({
  intent: z.literal("end"),
  version,
  reason: z.enum(END_REASONS),
  notAgain: ticked,
  waitsAgain: ticked,
});
/** Buttons that say all by themselves. */
export const PlainForm = z.object({
  intent: z.enum(["take-back", "call-off-meeting", "meet", "called", "begin"]),
  version,
  interpreter: ticked,
});

/** What somebody sends from a private link. */
export const LinkForm = z.object({
  answer: z.enum(ANSWERS),
  reason: z.enum(NO_REASONS).optional(),
  sharesPhone: ticked,
});
/** How is it going, from a private link. */
export const CheckInForm = z.object({
  answer: z.enum(CHECK_IN_ANSWERS),
  helpedWith: z.array(z.enum(OUTCOMES)).max(OUTCOMES.length).default([]),
});

/** How is it going, as a coordinator heard it on the phone. */
export const RecordCheckInForm = z.object({
  intent: z.literal("record-check-in"),
  checkInId: id,
  answer: z.enum(CHECK_IN_ANSWERS),
  helpedWith: z.array(z.enum(OUTCOMES)).max(OUTCOMES.length).default([]),
  interpreter: ticked,
});
/** A call that was asked for has been made. */
export const RungForm = z.object({ intent: z.literal("rung"), checkInId: id });
/** One meeting, in one line. */
export const LogMeetingForm = z.object({
  intent: z.literal("log-meeting"),
  heldOn: z.iso.date(),
  theme: z.enum(OUTCOMES).optional(),
});
