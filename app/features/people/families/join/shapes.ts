import * as z from "zod";
import type { Translate } from "~/language/keys";
import { MATCH_TYPE_KINDS } from "~db/vocabulary";
import { languagesShape, likesAgree } from "../../volunteers/join/shapes";
import {
  ADULTS_MAX,
  checkReach,
  type Lookups as HouseholdLookups,
  householdFields,
  nameFields,
  reachFields,
  several,
} from "../registration-shape";

/** The content security policy forbids code made from text, which zod would else try. */
z.config({ jitless: true });

export type Say = Translate<"errors" | "signup" | "family">;
/** What only the server can look up. */
export type Lookups = HouseholdLookups & {
  /** Of each adult: whether a message can reach them alone, and what they are called. */
  adults: readonly { name: string; ownContact: boolean }[];
};

const OTHERS_MAX = ADULTS_MAX - 1;
/** Everybody else is asked whether the choice of an organisation is left to us. */
export const ANY_ORGANISATION = "any";
/** What an adult answers: yes now, a link to answer for themselves, or a talk first. */
export const YES_ANSWERS = ["yes", "link", "call"] as const;
export type YesAnswer = (typeof YES_ANSWERS)[number];

const whoShape = (say: Say) =>
  z.object({
    ...nameFields(say),
    others: z.int(say("errors:field.choose-one")).min(0).max(OTHERS_MAX, say("errors:field.invalid")),
  });

const withShape = (say: Say) =>
  z.object({
    others: z
      .array(z.object(nameFields(say)))
      .min(1)
      .max(OTHERS_MAX),
  });

const homeShape = (say: Say, lookups: Lookups) => {
  const { household, childrenBirthYears, postcode } = householdFields(say, lookups);
  return z.object({ household, childrenBirthYears, postcode });
};

const reachShape = (say: Say, lookups: Lookups) => {
  const adult = z.object(reachFields(say, lookups)).superRefine((one, check) => checkReach(say, one, check));
  return z.object({ adults: z.array(adult).min(1).max(ADULTS_MAX) });
};

const likesShape = (say: Say, lookups: Lookups) => {
  const { interests, avoids, canShow } = householdFields(say, lookups);
  return z
    .object({ interests, avoids, canShow })
    .refine(likesAgree, { path: ["avoids"], error: say("signup:likes.both") });
};

const whenShape = (say: Say, lookups: Lookups) => z.object({ times: householdFields(say, lookups).times });

const hopesShape = (say: Say, lookups: Lookups) => {
  const { purposes, languageWish, contactWish, notOwnLanguage } = householdFields(say, lookups);
  return z.object({ purposes, kinds: several(MATCH_TYPE_KINDS, say), languageWish, contactWish, notOwnLanguage });
};

const organisationShape = (say: Say) =>
  z.object({ organisationId: z.string(say("errors:field.choose-one")).min(1, say("errors:field.choose-one")).max(64) });

/** Each adult answers for themselves; a link goes only where nobody else reads along. */
const yesShape = (say: Say, { adults }: Lookups) =>
  z
    .object({
      adults: z
        .array(z.object({ yes: z.enum(YES_ANSWERS, say("errors:field.choose-one")) }))
        .length(adults.length, say("errors:field.choose-one")),
    })
    .superRefine((said, check) => {
      said.adults.forEach(({ yes }, at) => {
        const path = ["adults", at, "yes"];
        const { name = "", ownContact = false } = adults[at] ?? {};
        if (yes !== "link") return;
        if (at === 0) check.addIssue({ code: "custom", path, message: say("errors:field.invalid") });
        else if (!ownContact) check.addIssue({ code: "custom", path, message: say("family:yes.no-contact", { name }) });
      });
    });

const SHAPES = {
  who: whoShape,
  with: withShape,
  home: homeShape,
  languages: (say: Say, { languageName }: Lookups) => languagesShape(say, languageName),
  reach: reachShape,
  likes: likesShape,
  when: whenShape,
  hopes: hopesShape,
  organisation: organisationShape,
  yes: yesShape,
} as const;
export const shapeOf = <S extends keyof typeof SHAPES>(step: S) => SHAPES[step];

/** Every step's answers, as they are once they are right. */
export type Answers = { [S in keyof typeof SHAPES]: z.output<ReturnType<(typeof SHAPES)[S]>> };
export type StepInput = { [S in keyof typeof SHAPES]: z.input<ReturnType<(typeof SHAPES)[S]>> };
