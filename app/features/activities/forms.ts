import * as z from "zod";
import { hasBidiControl } from "~/foundation/plain-text";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { says } from "~/language/said";
import { ACTIVITY_KINDS, DAYS, LANGUAGES, OUTCOMES } from "~db/vocabulary";
import { pointFromText } from "./point-from-text";
import { READY_MADE_BLOCKS } from "./ready-made";

const TITLE_MAX = 120;
const TEXT_MAX = 4000;
const PEOPLE_MAX = 20;

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, says("errors:field.too-long", { count: max }))
    .refine((text) => !hasBidiControl(text), "errors:field.turns-direction")
    .optional();
const text = line(TEXT_MAX);
const whole = (min: number, max: number) => {
  const message = says("errors:field.number-between", { min, max });
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((n) => n >= min && n <= max, message);
};
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const several = <const W extends readonly [string, ...string[]]>(words: W) =>
  z.array(z.enum(words, "errors:field.invalid")).default([]);

/** `as-is` keeps a rule that the form has no words for: an imported one may be of any shape. */
export const REPEATS = ["as-is", "once", "weeks", "month", "dates", "follows"] as const;
export const NTHS = ["1", "2", "3", "4", "-1"] as const;

/** Everything about an activity, as a host types it. Dates and times are looked at by `checkSeries`. */
export const ActivityForm = z.object({
  kind: z.enum(ACTIVITY_KINDS, "errors:field.choose-one"),
  readyMade: several(READY_MADE_BLOCKS as unknown as readonly [string, ...string[]]),
  /** Own words are typed in one language here: the others have a page each. */
  wordsIn: z.enum(SITE_LANGUAGE_TAGS, "errors:field.choose-one").default("da"),
  title: line(TITLE_MAX),
  text,
  date: z.string(says("errors:field.date", { example: "2026-12-03" })).trim(),
  startTime: z.string(says("errors:field.time", { example: "16:30" })).trim(),
  endTime: z.string(says("errors:field.time", { example: "18:30" })).trim(),
  /** Only of what goes on past midnight: whole days that it lasts besides the hours. */
  nights: whole(0, 14).optional(),
  repeat: z.enum(REPEATS, "errors:field.choose-one"),
  interval: whole(1, 99).optional(),
  days: several(DAYS),
  nth: z.enum(NTHS).optional(),
  until: z.string().trim().optional(),
  count: whole(1, 10_000).optional(),
  extraDates: text,
  followsId: z.string().optional(),
  followsDay: z.enum(DAYS).optional(),
  followsNth: whole(1, 4).optional(),
  room: line(80),
  heldIn: z.array(z.enum(LANGUAGES)).min(1, "errors:field.choose-at-least-one").default([]),
  interpreterFor: several(LANGUAGES),
  places: whole(1, 1000).optional(),
  price: whole(0, 10_000).optional(),
  hostsNeeded: whole(0, 20).optional(),
  womenOnly: tick,
  forChildren: tick,
  agesFrom: whole(0, 120).optional(),
  agesTo: whole(0, 120).optional(),
  babiesInArms: tick,
  childCareFrom: whole(0, 17).optional(),
  childCareTo: whole(0, 17).optional(),
  stepFree: tick,
  pram: tick,
  outcomes: several(OUTCOMES),
  organiser: line(120),
  coHosts: line(400),
});
export type ActivityFormValue = z.output<typeof ActivityForm>;

const personsName = z
  .string("errors:field.name")
  .trim()
  .min(1, "errors:field.name")
  .max(80, says("errors:field.too-long", { count: 80 }))
  .refine((typed) => !hasBidiControl(typed), "errors:field.turns-direction");
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{8,24}$/, says("errors:field.phone", { example: "20 12 34 56" }))
  .optional();
const email = z.email("errors:field.email").max(200, "errors:field.email").toLowerCase().optional();

/** "We are coming": the same shape for people themselves and for staff who sign up somebody not here yet. */
export const SignUpForm = z.object({
  name: personsName,
  adults: whole(0, PEOPLE_MAX),
  children: whole(0, PEOPLE_MAX).default(0),
  phone,
  email,
  language: z.string().optional(),
  wholeSeries: tick,
});

export const MoveDateForm = z.object({
  date: z.string(says("errors:field.date", { example: "2026-12-03" })).trim(),
  startTime: z.string(says("errors:field.time", { example: "16:30" })).trim(),
  endTime: z.string(says("errors:field.time", { example: "18:30" })).trim(),
});

/** What one date has of its own; empty: as the activity. */
export const ChangeDateForm = z.object({ room: line(80), places: whole(1, 1000).optional() });

export const CloseHouseForm = z.object({
  firstDay: z.string(says("errors:field.date", { example: "2026-12-21" })).trim(),
  lastDay: z.string(says("errors:field.date", { example: "2027-01-03" })).trim(),
  reason: line(120),
});

const needed = (max: number) =>
  z
    .string("errors:field.required")
    .trim()
    .min(1, "errors:field.required")
    .max(max, says("errors:field.too-long", { count: max }))
    .refine((typed) => !hasBidiControl(typed), "errors:field.turns-direction");

export const HouseForm = z.object({
  name: needed(120),
  address: needed(200),
  area: z
    .string("errors:field.postcode")
    .trim()
    .regex(/^\d{4}$/, "errors:field.postcode"),
  place: text.refine(
    (typed) => typed === undefined || typed === "" || pointFromText(typed) !== null,
    "plan:errors.place-unreadable",
  ),
  addressPublic: tick,
  phone: needed(40),
  rooms: text,
  stepFree: tick,
  hours: text,
});

/** What a reader writes in their own language. */
export const ReaderForm = z.object({ title: needed(TITLE_MAX), description: text });

/** What a host writes in one language. */
export const OwnWordsForm = z.object({ title: line(TITLE_MAX), description: text });
