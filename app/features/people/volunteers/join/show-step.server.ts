import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import * as z from "zod";
import type { Door } from "~/access/guard.server";
import { getOrganisation } from "~/features/organisations/queries.server";
import type { SiteLanguage } from "~/language/languages";
import type { DraftSteps } from "../../drafts/draft.server";
import { draftAt } from "../../drafts/draft-cookie.server";
import { applicationOf } from "./application.server";
import { answersOf, doneSteps, formOf } from "./read-answers.server";
import { rowsOf, startRows, typedOfRows } from "./spoken-rows";
import { choicesFor, namedTimes, offerTalk } from "./step-choices.server";
import { firstOpen, type Step } from "./steps";
import type { NamedTalk } from "./ui/talk-step";

/**
 * Everything the page of a step shows. Who has sent the form already is led to the end of it, who left a step out back to it.
 * @throws Response a redirect
 */
export async function showStep(door: Door, step: Step, language: SiteLanguage) {
  const draft = await draftAt(door, "volunteer");
  const way = `/${language}/volunteer/join`;
  if (draft?.fileId) throw redirect(`${way}/done`, 303);
  const steps = draft?.steps ?? {};
  const others = answersOf(steps, "you", language, door.now)?.others ?? 0;
  const open = firstOpen(step, doneSteps(steps, language, door.now), others);
  if (open !== step) throw redirect(`${way}/${open}`, 303);
  const choices = await choicesFor(door.db.read, { step, steps, language, now: door.now });
  const start = startOf(step, steps, others, language);
  const talk = step === "talk" ? await talkFor(door, steps, language) : null;
  return { step, others, start, choices, talk };
}

/** What a step starts with: what was kept, else the rows it needs. */
function startOf(step: Step, steps: DraftSteps, others: number, language: SiteLanguage): Record<string, unknown> {
  const typed = steps[step] ?? [];
  if (step === "languages") {
    const kept = rowsOf(typed);
    const rows = Array.from(
      { length: others + 1 },
      (_, adult) => kept[adult] ?? startRows(adult === 0 ? language : "da"),
    );
    return payloadOf(typedOfRows(rows));
  }
  const payload = payloadOf(typed);
  if (step !== "with") return payload;
  const adults = Array.isArray(payload.others) ? payload.others : [];
  return { others: Array.from({ length: others }, (_, adult) => adults[adult] ?? {}) };
}

const payloadOf = (typed: Parameters<typeof formOf>[0]): Record<string, unknown> =>
  parseWithZod(formOf(typed), { schema: z.looseObject({}) }).payload;

async function talkFor(door: Door, steps: DraftSteps, language: SiteLanguage): Promise<NamedTalk> {
  const application = applicationOf(steps, language, door.now);
  if ("open" in application) throw redirect(`/${language}/volunteer/join/${application.open}`, 303);
  const offer = await offerTalk(door.db.read, application, door.now);
  const organisation = offer.organisationId && (await getOrganisation(door.db.read, offer.organisationId)).name;
  return { organisation: organisation || null, caller: offer.caller, days: namedTimes(offer.times, language) };
}
