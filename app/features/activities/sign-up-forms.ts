import * as z from "zod";
import { says } from "~/language/said";

/** One can bring a large family; a whole class is talked about by phone. */
export const ADULTS_MOST = 6;
export const CHILDREN_MOST = 8;

const count = (least: number, most: number) =>
  z.coerce
    .number("errors:field.choose-one")
    .int("errors:field.choose-one")
    .min(least, says("errors:field.number-between", { min: least, max: most }))
    .max(most, says("errors:field.number-between", { min: least, max: most }));

const people = {
  adults: count(0, ADULTS_MOST),
  children: count(0, CHILDREN_MOST),
  /** A nickname is fine. */
  name: z
    .string("errors:field.name")
    .trim()
    .min(1, "errors:field.name")
    .max(80, says("errors:field.too-long", { count: 80 })),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d ]{8,20}$/, says("errors:field.phone", { example: "12 34 56 78" }))
    .optional(),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "errors:field.email")
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "errors:field.email")
    .optional(),
};

/** «We are coming». `series` is ticked for every date of it. */
export const SignUpForm = z.object({ ...people, series: z.literal("yes").optional() });
/** What can be changed behind the private link. */
export const ChangeSignUpForm = SignUpForm;
/** «We are not coming after all». */
export const CancelSignUpForm = z.object({ series: z.literal("yes").optional() });
