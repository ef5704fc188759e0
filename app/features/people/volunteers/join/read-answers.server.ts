import { parseWithZod } from "@conform-to/zod/v4";
import { dayOf } from "~/foundation/clock";
import { phoneOf } from "~/foundation/phone.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { Language } from "~db/vocabulary";
import type { DraftSteps, Typed } from "../../drafts/draft.server";
import { type Answers, type Lookups, languagesShape, SHAPES } from "./shapes";
import { isStep, type Step } from "./steps";

/** Reads one step by its shape, with everything the server can look up. */
export function readStep<S extends Step>(step: S, form: FormData, language: SiteLanguage, now: Date) {
  const say = translator(language, "errors", "signup");
  const lookups: Lookups = {
    today: dayOf(now),
    knowsPostcode: (postcode) => areaOfPostcode(postcode) !== null,
    knowsPhone: (phone) => phoneOf(phone) !== null,
  };
  const schema =
    step === "languages"
      ? languagesShape(say, (tag) => languageName(language, tag as Language))
      : SHAPES[step as Exclude<Step, "languages">](say, lookups);
  return parseWithZod(form, { schema });
}

/** The answers of a step that were right when they were kept, or null where the step is open or no longer right. */
export function answersOf<S extends Step>(
  steps: DraftSteps,
  step: S,
  language: SiteLanguage,
  now: Date,
): Answers[S] | null {
  const typed = steps[step];
  if (!typed) return null;
  const read = readStep(step, formOf(typed), language, now);
  return read.status === "success" ? (read.value as Answers[S]) : null;
}

/** The steps that are filled in and right; those that ask each adult must speak of as many as there are. */
export function doneSteps(steps: DraftSteps, language: SiteLanguage, now: Date): Step[] {
  const read = <S extends Step>(step: S) => answersOf(steps, step, language, now);
  const others = read("you")?.others;
  return Object.keys(steps)
    .filter(isStep)
    .filter((step) => {
      if (step === "with") return read("with")?.others.length === others;
      if (step === "languages") return read("languages")?.adults.length === (others ?? 0) + 1;
      return read(step) !== null;
    });
}

export function formOf(typed: Typed): FormData {
  const form = new FormData();
  for (const [name, value] of typed) form.append(name, value);
  return form;
}

/** A form as it is kept: texts only, without the form's own fields. */
export const typedOf = (form: FormData): Typed =>
  [...form.entries()].filter((field): field is [string, string] => typeof field[1] === "string" && field[0] !== "do");
