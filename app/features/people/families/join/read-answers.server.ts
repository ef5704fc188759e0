import { parseWithZod } from "@conform-to/zod/v4";
import { dayOf } from "~/foundation/clock";
import { phoneOf } from "~/foundation/phone.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { Language } from "~db/vocabulary";
import type { DraftSteps } from "../../drafts/draft.server";
import { formOf } from "../../volunteers/join/read-answers.server";
import { reachesAlone } from "../reaches-alone";
import { type Answers, type Lookups, shapeOf } from "./shapes";
import { isStep, type Step } from "./steps";

/** What was written so far, and how it is read: in which language, on which day. */
export type Reading = { steps: DraftSteps; language: SiteLanguage; now: Date };

/** Reads one step by its shape, with everything the server can look up. */
export function readStep<S extends Step>(step: S, form: FormData, reading: Reading) {
  const { language, now } = reading;
  const lookups: Lookups = {
    year: Number(dayOf(now).slice(0, 4)),
    languageName: (tag) => languageName(language, tag as Language),
    knowsPostcode: (postcode) => areaOfPostcode(postcode) !== null,
    knowsPhone: (phone) => phoneOf(phone) !== null,
    knowsMatchType: () => false,
    adults: step === "yes" ? adultsOf(reading) : [],
  };
  const schema = shapeOf(step)(translator(language, "errors", "signup", "family"), lookups);
  return parseWithZod(form, { schema: schema as ReturnType<ReturnType<typeof shapeOf>> });
}

/** The answers of a step that were right when they were kept, or null where it is open or no longer right. */
export function answersOf<S extends Step>(reading: Reading, step: S): Answers[S] | null {
  const typed = reading.steps[step];
  if (!typed) return null;
  const read = readStep(step, formOf(typed), reading);
  return read.status === "success" ? (read.value as Answers[S]) : null;
}

/** How many other adults the household has, as far as it is known. */
export const othersOf = (reading: Reading): number => answersOf(reading, "who")?.others ?? 0;

/** The names of the adults, in their order; each with whether a message reaches them and nobody else. */
export function adultsOf(reading: Reading): Lookups["adults"] {
  const who = answersOf(reading, "who");
  if (!who) return [];
  const others = who.others > 0 ? (answersOf(reading, "with")?.others ?? []) : [];
  const reached = answersOf(reading, "reach")?.adults ?? [];
  return [who, ...others].map(({ name }, at) => {
    const how = reached[at];
    return { name, ownContact: how !== undefined && reachesAlone(how) };
  });
}

/** The steps that are filled in and right; those that ask each adult must speak of as many as there are. */
export function doneSteps(reading: Reading): Step[] {
  const adults = othersOf(reading) + 1;
  return Object.keys(reading.steps)
    .filter(isStep)
    .filter((step) => {
      if (step === "with") return answersOf(reading, "with")?.others.length === adults - 1;
      if (step === "languages") return answersOf(reading, "languages")?.adults.length === adults;
      if (step === "reach") return answersOf(reading, "reach")?.adults.length === adults;
      return answersOf(reading, step) !== null;
    });
}
