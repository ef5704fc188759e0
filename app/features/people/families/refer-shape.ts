import * as z from "zod";
import { LANGUAGES } from "~db/vocabulary";
import { checkReach, householdFields, type Lookups, nameFields, reachFields, type Say } from "./registration-shape";

/** How a yes reaches a municipal worker. */
export const REFERRAL_CHANNELS = ["phone", "paper", "interpreter"] as const;
/** The choice is left to us. */
export const ANY_ORGANISATION = "any";

/** A referral: who, how they are reached safely, and what they said yes to. Nothing about the case. */
export const referShape = (say: Say, lookups: Lookups) =>
  z
    .object({
      name: nameFields(say).name,
      ...reachFields(say, lookups),
      speaks: z.enum(LANGUAGES, say("errors:field.choose-one")),
      postcode: householdFields(say, lookups).postcode,
      organisationId: z.string(say("errors:field.choose-one")).min(1, say("errors:field.choose-one")).max(64),
      consentHow: z.enum(REFERRAL_CHANNELS, say("errors:field.choose-one")),
      consent: z.literal("on", say("errors:field.accept")),
    })
    .superRefine((typed, check) => checkReach(say, typed, check));

export type Referral = z.output<ReturnType<typeof referShape>>;
export type ReferralInput = z.input<ReturnType<typeof referShape>>;
