import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import * as z from "zod";
import type { Door } from "~/access/guard.server";
import type { SiteLanguage } from "~/language/languages";
import { draftAt } from "../../drafts/draft-cookie.server";
import { formOf } from "../../volunteers/join/read-answers.server";
import { rowsOf, startRows, typedOfRows } from "../../volunteers/join/spoken-rows";
import { choicesFor } from "./choices.server";
import { answersOf, doneSteps, othersOf, type Reading } from "./read-answers.server";
import { ANY_ORGANISATION } from "./shapes";
import { firstOpen, type Step } from "./steps";

/**
 * Everything the page of a step shows. Who has sent the form already is led to the end of it, who left a step out back to it.
 * @throws Response a redirect
 */
export async function showStep(door: Door, step: Step, language: SiteLanguage) {
  const draft = await draftAt(door, "family");
  const way = `/${language}/family/join`;
  if (draft?.fileId) throw redirect(`${way}/done`, 303);
  const reading = { steps: draft?.steps ?? {}, language, now: door.now };
  const others = othersOf(reading);
  const open = firstOpen(step, doneSteps(reading), others);
  if (open !== step) throw redirect(`${way}/${open}`, 303);
  const chosen = answersOf(reading, "organisation")?.organisationId ?? ANY_ORGANISATION;
  return {
    step,
    others,
    start: startOf(step, reading, others),
    choices: await choicesFor(door.db.read, step, reading),
    chosen: chosen === ANY_ORGANISATION ? null : chosen,
  };
}

/** What a step starts with: what was kept, else the rows it needs. */
function startOf(step: Step, { steps, language }: Reading, others: number): Record<string, unknown> {
  const typed = steps[step] ?? [];
  const everybody = Array.from({ length: others + 1 });
  if (step === "languages") {
    const kept = rowsOf(typed);
    return payloadOf(
      typedOfRows(
        everybody.map((_, adult) => kept[adult] ?? startRows(language === "en" ? "da" : language).toReversed()),
      ),
    );
  }
  const payload = payloadOf(typed);
  const rows = (name: string): unknown[] => (Array.isArray(payload[name]) ? payload[name] : []);
  if (step === "with") return { others: everybody.slice(1).map((_, adult) => rows("others")[adult] ?? {}) };
  if (step === "reach") return { adults: everybody.map((_, adult) => rows("adults")[adult] ?? { language }) };
  if (step === "yes") return { adults: everybody.map((_, adult) => rows("adults")[adult] ?? {}) };
  if (step === "hopes" && typed.length === 0) return { languageWish: "either" };
  if (step === "organisation" && typed.length === 0) return { organisationId: ANY_ORGANISATION };
  return payload;
}

const payloadOf = (typed: [string, string][]): Record<string, unknown> =>
  parseWithZod(formOf(typed), { schema: z.looseObject({}) }).payload;

export type ShownStep = Awaited<ReturnType<typeof showStep>>;
