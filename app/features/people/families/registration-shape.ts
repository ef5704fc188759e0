import * as z from "zod";
import type { Translate } from "~/language/keys";
import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import {
  AGE_BANDS,
  CONSENT_CHANNELS,
  CONTACT_WISHES,
  HOUSEHOLDS,
  INTERESTS,
  LANGUAGE_WISHES,
  LANGUAGES,
  OUTCOMES,
  REACHES,
  SLOTS,
  type Slot,
} from "~db/vocabulary";
import { areBirthYears } from "./birth-years";
import { REACH_PARTS } from "./reach-parts";

export type Say = Translate<"errors">;
/** What only the server can look up. */
export type Lookups = {
  year: number;
  languageName(tag: string): string;
  knowsPostcode(postcode: string): boolean;
  knowsPhone(phone: string): boolean;
  knowsMatchType(id: string): boolean;
};

export const NAME_MAX = 80;
export const ADULTS_MAX = 4;
export const LANGUAGES_MAX = 6;
const PHONE_EXAMPLE = "20 12 34 56";
/** Nobody has said yes yet: the household is registered and stands on the call list. */
export const NOT_YET = "not-yet";

const name = (say: Say) => {
  const message = say("errors:field.name");
  return z
    .string(message)
    .trim()
    .min(1, message)
    .max(NAME_MAX, say("errors:field.too-long", { count: NAME_MAX }));
};

const phone = (say: Say, { knowsPhone }: Lookups) => {
  const message = say("errors:field.phone", { example: PHONE_EXAMPLE });
  return z.string(message).trim().max(24, message).refine(knowsPhone, message);
};

export const several = <const W extends readonly [string, ...string[]]>(words: W, say: Say) =>
  z.array(z.enum(words, say("errors:field.invalid"))).default([]);

/** One language: a row without a language is an empty row, and is left out. */
const spoken = (say: Say) =>
  z.object({
    tag: z.enum(LANGUAGES, say("errors:field.choose-one")).optional(),
    speaking: z.int().min(1).max(4).optional(),
    reading: z.int().min(0).max(4).default(0),
  });

/** How one adult is reached safely. */
export const reachFields = (say: Say, lookups: Lookups) => ({
  /** In which language we write to them. */
  language: z.enum(SITE_LANGUAGE_TAGS as [SiteLanguage, ...SiteLanguage[]], say("errors:field.choose-one")),
  reach: z.enum(REACHES, say("errors:field.choose-one")),
  reachParts: several(REACH_PARTS, say),
  phone: phone(say, lookups).optional(),
  sharedPhone: z.boolean().default(false),
  email: z.email(say("errors:field.email")).max(200, say("errors:field.email")).toLowerCase().optional(),
  trustedName: name(say).optional(),
  trustedPhone: phone(say, lookups).optional(),
});

const reached = (say: Say, lookups: Lookups) => z.object(reachFields(say, lookups));
type Reached = z.output<ReturnType<typeof reached>>;

/** What must be there depends on how somebody wants to be reached. */
export function checkReach(say: Say, adult: Reached, check: z.RefinementCtx): void {
  const miss = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
  const byPhone = adult.reach === "call" || adult.reach === "voice-message" || adult.reach === "text";
  const number = say("errors:field.phone", { example: PHONE_EXAMPLE });
  if (byPhone && !adult.phone) miss("phone", number);
  if (adult.reach === "mail" && !adult.email) miss("email", say("errors:field.email"));
  if (adult.reach === "through-person" && !adult.trustedName) miss("trustedName", say("errors:field.name"));
  if (adult.reach === "through-person" && !adult.trustedPhone) miss("trustedPhone", number);
}

/** Who somebody is. */
export const nameFields = (say: Say) => ({
  name: name(say),
  ageBand: z.enum(AGE_BANDS, say("errors:field.invalid")).optional(),
});

/** How one adult is reached, and what they speak. */
const person = (say: Say, lookups: Lookups) =>
  z.object({
    id: z.string().max(64).optional(),
    ...nameFields(say),
    languages: z.array(spoken(say)).max(LANGUAGES_MAX).default([]),
    ...reachFields(say, lookups),
  });

type Person = z.output<ReturnType<typeof person>>;

/** The contact that the way of being reached needs; every language with its level. */
const wholePerson =
  (say: Say, { languageName }: Lookups) =>
  (adult: Person, check: z.RefinementCtx) => {
    const miss = (path: (string | number)[], message: string) => check.addIssue({ code: "custom", path, message });
    checkReach(say, adult, check);
    if (!adult.languages.some(({ tag }) => tag)) miss(["languages", 0, "tag"], say("errors:field.choose-at-least-one"));
    adult.languages.forEach(({ tag, speaking }, row) => {
      if (tag && speaking === undefined)
        miss(["languages", row, "speaking"], say("errors:field.level", { language: languageName(tag) }));
    });
  };

/** One adult as they are corrected later. */
export const adultShape = (say: Say, lookups: Lookups) => person(say, lookups).superRefine(wholePerson(say, lookups));

const consentFields = (say: Say) => ({
  consentHow: z.enum([NOT_YET, ...CONSENT_CHANNELS], say("errors:field.choose-one")),
  consentTo: z.enum(["own", "any"]).default("own"),
  consentLanguage: z.enum(LANGUAGES, say("errors:field.invalid")).optional(),
});

/** What is asked of the household as a whole. */
export const householdFields = (say: Say, lookups: Lookups) => ({
  name: name(say).optional(),
  household: z.enum(HOUSEHOLDS, say("errors:field.choose-one")),
  childrenBirthYears: z
    .string()
    .refine(
      (typed) => areBirthYears(typed, lookups.year),
      say("errors:field.year", { example: String(lookups.year - 8) }),
    )
    .optional(),
  postcode: z
    .string(say("errors:field.postcode"))
    .trim()
    .regex(/^\d{4}$/, say("errors:field.postcode"))
    .refine(lookups.knowsPostcode, say("errors:field.postcode")),
  interests: several(INTERESTS, say),
  avoids: several(INTERESTS, say),
  canShow: several(INTERESTS, say),
  times: z.array(z.enum(SLOTS as unknown as [Slot, ...Slot[]], say("errors:field.invalid"))).default([]),
  purposes: several(OUTCOMES, say),
  languageWish: z.enum(LANGUAGE_WISHES, say("errors:field.choose-one")).default("either"),
  contactWish: z.enum(CONTACT_WISHES, say("errors:field.invalid")).optional(),
  notOwnLanguage: z.boolean().default(false),
});

/** A household corrected later. */
export const householdShape = (say: Say, lookups: Lookups) => z.object(householdFields(say, lookups));

/** A whole registration, on one page: the adults with their consent, the household, what it waits for. */
export const registrationShape = (say: Say, lookups: Lookups) =>
  z.object({
    adults: z
      .array(person(say, lookups).extend(consentFields(say)).superRefine(wholePerson(say, lookups)))
      .min(1, say("errors:field.name"))
      .max(ADULTS_MAX),
    ...householdFields(say, lookups),
    matchTypeIds: z.array(z.string().refine(lookups.knowsMatchType, say("errors:field.invalid"))).default([]),
  });

export type Registration = z.output<ReturnType<typeof registrationShape>>;
export type RegistrationInput = z.input<ReturnType<typeof registrationShape>>;
export type AdultAnswers = z.output<ReturnType<typeof adultShape>>;
export type HouseholdAnswers = z.output<ReturnType<typeof householdShape>>;
