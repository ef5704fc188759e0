import * as z from "zod";
import { says } from "~/language/said";
import { GROUP_END_REASONS, GROUP_THEMES } from "~db/vocabulary";

/** One shape for each form of groups and outreach; messages are keys that the screen says in the reader's language. */

const id = z.string("errors:field.choose-one").min(1, "errors:field.choose-one").max(64, "errors:field.choose-one");
const version = z.int();
const line = (most: number) =>
  z
    .string("errors:field.required")
    .trim()
    .min(1, "errors:field.required")
    .max(most, says("errors:field.too-long", { count: most }));
const date = z.iso.date(says("errors:field.date", { example: "2027-03-14" }));
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const between = (min: number, max: number) => {
  const error = says("errors:field.number-between", { min, max });
  return z.int(error).min(min, error).max(max, error);
};
const themes = z
  .array(z.enum(GROUP_THEMES, "errors:field.choose-at-least-one"), "errors:field.choose-at-least-one")
  .min(1, "errors:field.choose-at-least-one")
  .max(GROUP_THEMES.length);

export const NewGroupForm = z
  .object({
    matchTypeId: id,
    name: line(60),
    place: line(120),
    startsOn: date,
    plannedEndOn: date.optional(),
    withChildren: ticked,
  })
  .refine(({ startsOn, plannedEndOn }) => plannedEndOn === undefined || startsOn <= plannedEndOn, {
    path: ["plannedEndOn"],
    error: "errors:field.end-before-start",
  });

export const SaveGroupForm = z.object({
  intent: z.literal("save"),
  version,
  name: line(60),
  place: line(120),
  plannedEndOn: date,
  withChildren: ticked,
});
export const AddVolunteerForm = z.object({ intent: z.literal("add-volunteer"), version, volunteerId: id });
export const RemoveVolunteerForm = z.object({ intent: z.literal("remove-volunteer"), version, volunteerId: id });
export const LeaderForm = z.object({ intent: z.literal("name-leader"), version, adultId: id });
export const AddParticipantForm = z.object({
  intent: z.literal("add-participant"),
  version,
  /** `REQUEST:ADULT` */
  who: z.string("errors:field.choose-one").regex(/^[^:]{1,64}:[^:]{1,64}$/, "errors:field.choose-one"),
  saidYes: z.literal("on", "errors:field.accept"),
});
export const RemoveParticipantForm = z.object({
  intent: z.literal("remove-participant"),
  version,
  rowId: id,
  why: z.enum(["stopped", "waits-again"], "errors:field.choose-one"),
});
export const EndGroupForm = z.object({
  intent: z.literal("end"),
  version,
  reason: z.enum(GROUP_END_REASONS, "errors:field.choose-one"),
  waitsAgain: ticked,
});

/** One line for a meeting, from the desk or from the leader's own page. */
export const MeetingForm = z.object({
  intent: z.literal("met"),
  heldOn: date,
  place: line(120),
  came: between(0, 200),
  themes,
});
