import * as z from "zod";
import { DESK_LANGUAGES, SITE_LANGUAGE_TAGS } from "~/language/languages";
import { says } from "~/language/said";
import { MUNICIPALITIES } from "~db/geography/municipalities";

export const PASSWORD_LETTERS_MIN = 10;
/** Longer than any sentence one types; argon2 must not be fed a book. */
const PASSWORD_LETTERS_MAX = 200;

const email = z
  .string("errors:field.email")
  .trim()
  .toLowerCase()
  .max(254, "errors:field.email")
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "errors:field.email");
const name = z
  .string("errors:field.name")
  .trim()
  .min(1, "errors:field.name")
  .max(80, says("errors:field.too-long", { count: 80 }));
const given = z.string("errors:field.required").max(PASSWORD_LETTERS_MAX, "errors:field.invalid");
const newPassword = z
  .string(says("errors:field.password-short", { min: PASSWORD_LETTERS_MIN }))
  .min(PASSWORD_LETTERS_MIN, says("errors:field.password-short", { min: PASSWORD_LETTERS_MIN }))
  .max(PASSWORD_LETTERS_MAX, says("errors:field.too-long", { count: PASSWORD_LETTERS_MAX }));
const phone = z
  .string("errors:field.phone")
  .trim()
  .regex(/^\+?[\d ]{8,20}$/, says("errors:field.phone", { example: "12 34 56 78" }));
const place = z
  .string("errors:field.required")
  .trim()
  .min(1, "errors:field.required")
  .max(120, says("errors:field.too-long", { count: 120 }));

/** One shape for each form of accounts and doors; messages are keys that the screen says in the reader's language. */
export const LogInForm = z.object({ email, password: given });
export const ForgotPasswordForm = z.object({ email });
export const NewPasswordForm = z.object({ password: newPassword });
export const ProfileForm = z.object({ name, language: z.enum(SITE_LANGUAGE_TAGS, "errors:field.choose-one") });
export const ChangeEmailForm = z.object({ email, password: given });
export const ChangePasswordForm = z.object({ current: given, password: newPassword });
export const AcceptForm = z.object({ name, password: newPassword });
/** A telephone number or an e-mail: whatever we may write to. */
export const SignInForm = z.object({
  contact: z
    .string("errors:field.phone-or-email")
    .trim()
    .min(3, "errors:field.phone-or-email")
    .max(254, "errors:field.phone-or-email"),
});
export const CodeForm = z.object({
  code: z
    .string("errors:field.code")
    .transform((typed) => typed.replace(/\D/g, ""))
    .pipe(z.string().length(6, "errors:field.code")),
});
const language = z.enum(DESK_LANGUAGES, "errors:field.choose-one");
export const InviteStaffForm = z.object({
  email,
  role: z.enum(["coordinator", "lead"], "errors:field.choose-one"),
  language,
});
export const OrganisationForm = z.object({ name: place, phone, email, language });
export const InviteReferrerForm = z.object({
  email,
  municipalityCode: z.enum(
    MUNICIPALITIES.map(({ code }) => code),
    "errors:field.choose-one",
  ),
  language,
});
export const HouseForm = z.object({
  name: place,
  address: place,
  area: z
    .string("errors:field.postcode")
    .trim()
    .regex(/^\d{4}$/, "errors:field.postcode"),
  phone,
  email,
  language,
});
