import * as z from "zod";
import { says } from "~/language/said";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { MATCH_TYPE_FORMS, MATCH_TYPE_KINDS, OUTCOMES } from "~db/vocabulary";

/** One shape for each form of the lead; messages are keys that the screen says in the reader's language. */

const line = (most: number) =>
  z
    .string("errors:field.required")
    .trim()
    .min(1, "errors:field.required")
    .max(most, says("errors:field.too-long", { count: most }));
const wholeBetween = (min: number, max: number) => {
  const error = says("errors:field.number-between", { min, max });
  return z.int(error).min(min, error).max(max, error);
};
const date = z.iso.date(says("errors:field.date", { example: "2027-03-14" }));
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const OrganisationFactsForm = z.object({
  phone: z
    .string("errors:field.phone")
    .trim()
    .regex(/^\+?[\d ]{8,20}$/, says("errors:field.phone", { example: "12 34 56 78" })),
  open: ticked,
});

const matchTypeFacts = {
  name: z
    .string()
    .trim()
    .max(60, says("errors:field.too-long", { count: 60 }))
    .optional(),
  termMonths: wholeBetween(1, 60),
  visitsPerMonth: wholeBetween(1, 31),
  heldInHomes: ticked,
  outcomes: z.array(z.enum(OUTCOMES)).max(OUTCOMES.length).default([]),
};
/** Kind and form are chosen once: what was matched under them keeps its meaning. */
export const NewMatchTypeForm = z.object({
  kind: z.enum(MATCH_TYPE_KINDS, "errors:field.choose-one"),
  form: z.enum(MATCH_TYPE_FORMS, "errors:field.choose-one"),
  ...matchTypeFacts,
});
export const MatchTypeForm = z.object({ ...matchTypeFacts, open: ticked });

/** «2200, 2400» as postcode areas; the streets of the inner city count as their area. */
const postcodeAreas = z
  .string("errors:field.postcode")
  .max(1000, says("errors:field.too-long", { count: 1000 }))
  .transform((typed, check) => {
    const found = typed
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(areaOfPostcode);
    if (found.length > 0 && found.every((one) => one !== null))
      return [...new Set(found.map(({ area }) => area))].sort();
    check.addIssue({ code: "custom", message: "errors:field.postcode" });
    return z.NEVER;
  });
export const AreaForm = z.object({
  name: line(60),
  postcodeAreas,
  coordinators: z.array(z.string().max(64)).max(100).default([]),
});

const TASKS_MAX = 20;
const word = z
  .string()
  .trim()
  .max(120, says("errors:field.too-long", { count: 120 }))
  .default("");
export const AgreementForm = z
  .object({
    title: line(120),
    municipalityCode: z.string("errors:field.choose-one").regex(/^\d{4}$/, "errors:field.choose-one"),
    startsOn: date,
    endsOn: date,
    target: wholeBetween(1, 100_000),
    tasks: z
      .array(z.object({ task: word, who: word }))
      .max(TASKS_MAX)
      .default([])
      .transform((rows) => rows.filter(({ task }) => task !== "")),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn"],
    error: "errors:field.end-before-start",
  });
export type Agreed = z.output<typeof AgreementForm>;

export const DeclarationForm = z.object({
  /** The version the page showed: whoever comes second reads what the first wrote. */
  version: z.int(),
  ownWords: z
    .string()
    .trim()
    .max(2000, says("errors:field.too-long", { count: 2000 }))
    .default(""),
});
