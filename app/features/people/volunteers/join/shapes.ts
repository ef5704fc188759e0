import * as z from "zod";
import type { Translate } from "~/language/keys";
import {
  COMMITMENTS,
  GENDERS,
  HOUSEHOLDS,
  INTERESTS,
  LANGUAGES,
  MATCH_TYPE_KINDS,
  MEETING_PLACES,
  OUTCOMES,
  SLOTS,
  type Slot,
} from "~db/vocabulary";

/** The content security policy forbids code made from text, which zod would else try. */
z.config({ jitless: true });

export type Say = Translate<"errors" | "signup">;

/** What only the server can look up; the browser leaves these checks out. */
export type Lookups = {
  today: string;
  knowsPostcode(postcode: string): boolean;
  knowsPhone(phone: string): boolean;
};
const NO_LOOKUPS: Lookups = { today: "", knowsPostcode: () => true, knowsPhone: () => true };

export const NAME_MAX = 80;
export const OTHERS_MAX = 3;
export const LANGUAGES_MAX = 8;
export const CAPACITY_MAX = 3;
const KM_MAX = 200;
const PHONE_EXAMPLE = "20 12 34 56";
const PHONE = /^\+?[\d\s().-]{8,24}$/;

const name = (say: Say) =>
  z
    .string(say("errors:field.name"))
    .trim()
    .min(1, say("errors:field.name"))
    .max(NAME_MAX, say("errors:field.too-long", { count: NAME_MAX }));

const phone = (say: Say, { knowsPhone }: Lookups) => {
  const message = say("errors:field.phone", { example: PHONE_EXAMPLE });
  return z.string(message).trim().regex(PHONE, message).refine(knowsPhone, message);
};

const email = (say: Say) =>
  z.email(say("errors:field.email")).max(200, say("errors:field.email")).toLowerCase().optional();

const adult = (say: Say) =>
  z
    .enum(["yes", "no"], say("errors:field.choose-one"))
    .refine((answer) => answer === "yes", say("errors:field.under-age", { age: 18 }));

const several = <const W extends readonly [string, ...string[]]>(words: W, say: Say) =>
  z.array(z.enum(words, say("errors:field.invalid"))).default([]);

export const commitmentShape = (say: Say, { today } = NO_LOOKUPS) =>
  z.object({
    commitment: z.enum(COMMITMENTS, say("errors:field.choose-one")),
    until: z.iso
      .date(say("errors:field.date", { example: "2027-06-30" }))
      .refine((day) => day >= today, say("errors:field.past"))
      .optional(),
  });

export const youShape = (say: Say, lookups = NO_LOOKUPS) =>
  z.object({
    name: name(say),
    phone: phone(say, lookups),
    email: email(say),
    adult: adult(say),
    postcode: z
      .string(say("errors:field.postcode"))
      .trim()
      .regex(/^\d{4}$/, say("errors:field.postcode"))
      .refine(lookups.knowsPostcode, say("errors:field.postcode")),
    gender: z.enum(GENDERS, say("errors:field.choose-one")),
    others: z.int(say("errors:field.choose-one")).min(0).max(OTHERS_MAX, say("errors:field.invalid")),
  });

/** Each other adult of the unit. */
export const withShape = (say: Say, lookups = NO_LOOKUPS) =>
  z.object({
    others: z
      .array(
        z.object({
          name: name(say),
          phone: phone(say, lookups),
          email: email(say),
          gender: z.enum(GENDERS, say("errors:field.choose-one")),
          adult: adult(say),
        }),
      )
      .min(1)
      .max(OTHERS_MAX),
  });

const spokenLanguage = (say: Say, languageName: (tag: string) => string) =>
  z
    .object({
      tag: z.enum(LANGUAGES, say("errors:field.invalid")),
      // What is wrong here names the language, which only the whole row knows.
      speaking: z.int().min(1).max(4).optional(),
      // Left open it is as good as the speaking.
      reading: z.int().min(0).max(4).optional(),
    })
    .superRefine(({ tag, speaking }, check) => {
      if (speaking !== undefined) return;
      const message = say("errors:field.level", { language: languageName(tag) });
      check.addIssue({ code: "custom", path: ["speaking"], message });
    });

/** Languages of each adult; `languageName` says a language in the words of the page. */
export const languagesShape = (say: Say, languageName: (tag: string) => string = (tag) => tag) =>
  z.object({
    adults: z
      .array(
        z.object({
          languages: z
            .array(spokenLanguage(say, languageName), say("signup:languages.none"))
            .min(1, say("signup:languages.none"))
            .max(LANGUAGES_MAX),
        }),
      )
      .min(1)
      .max(OTHERS_MAX + 1),
  });

/** Nothing is liked and avoided at once. */
export const likesAgree = ({ interests, avoids }: { interests: string[]; avoids: string[] }) =>
  !avoids.some((one) => interests.includes(one));

export const likesShape = (say: Say) =>
  z.object({ interests: several(INTERESTS, say), avoids: several(INTERESTS, say) }).refine(likesAgree, {
    path: ["avoids"],
    error: say("signup:likes.both"),
  });

export const whenShape = (say: Say) =>
  z.object({
    times: z
      .array(z.enum(SLOTS as unknown as [Slot, ...Slot[]], say("errors:field.invalid")), say("errors:field.time-slot"))
      .min(1, say("errors:field.time-slot")),
    maxKm: z.number(say("errors:field.number")).min(1, say("errors:field.number")).max(KM_MAX).optional(),
    places: several(MEETING_PLACES, say),
  });

const BIRTH_YEARS = /^\s*(\d{4}([\s,;]+\d{4}){0,9})?[\s,;]*$/;

export const whomShape = (say: Say) =>
  z.object({
    meets: several(HOUSEHOLDS, say),
    purposes: several(OUTCOMES, say),
    matchTypeKinds: several(MATCH_TYPE_KINDS, say),
    capacity: z.int(say("errors:field.choose-one")).min(1).max(CAPACITY_MAX),
    childrenBirthYears: z
      .string()
      .regex(BIRTH_YEARS, say("errors:field.year", { example: 2018 }))
      .refine(
        (years) => birthYearsOf(years).every((year) => year > 1990 && year < 2100),
        say("errors:field.year", { example: 2018 }),
      )
      .optional(),
  });

/** «2015, 2018» as numbers. */
export const birthYearsOf = (years: string | undefined): number[] => (years?.match(/\d{4}/g) ?? []).map(Number);

/** What an organisation's volunteers declare, in the order of the page. */
export const DECLARATIONS = ["confidentiality", "duty", "conduct"] as const;
/** The choice is left to us. */
export const ANY_ORGANISATION = "any";

export const organisationShape = (say: Say) => {
  const accepted = z.literal("on", say("errors:field.accept"));
  return z.object({
    organisationId: z.string(say("errors:field.choose-one")).max(64),
    confidentiality: accepted,
    duty: accepted,
    conduct: accepted,
  });
};

/** No time is on offer: we ring when we can. */
export const TALK_LATER = "later";

export const talkShape = (say: Say) =>
  z.object({
    talkAt: z
      .string(say("errors:field.choose-one"))
      .regex(/^(later|\d{4}-\d\d-\d\dT\d\d:\d\d)$/, say("errors:field.invalid")),
    callerId: z.string().max(64).default(""),
  });

export const SHAPES = {
  commitment: commitmentShape,
  you: youShape,
  with: withShape,
  likes: likesShape,
  when: whenShape,
  whom: whomShape,
  organisation: organisationShape,
  talk: talkShape,
} as const;

type AllShapes = typeof SHAPES & { languages: typeof languagesShape };
/** Every step's answers, as they are once they are right. */
export type Answers = { [S in keyof AllShapes]: z.output<ReturnType<AllShapes[S]>> };
