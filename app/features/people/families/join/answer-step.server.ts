import type { SubmissionResult } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import type { Door } from "~/access/guard.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { type Draft, keepStep, type Typed } from "../../drafts/draft.server";
import { draftAt, draftCookie } from "../../drafts/draft-cookie.server";
import { listOpenOrganisations } from "../../volunteers/join/queries.server";
import { typedOf } from "../../volunteers/join/read-answers.server";
import { changeRows, typedOfRows } from "../../volunteers/join/spoken-rows";
import { registerSelf } from "../register-self.server";
import { findWhoCalls } from "./choices.server";
import { registrationOf } from "./own-registration.server";
import { othersOf, type Reading, readStep } from "./read-answers.server";
import { ANY_ORGANISATION, type Answers } from "./shapes";
import { neighbour, type Step } from "./steps";

/** What was wrong with a form, for the page to show with the form as it was typed. */
export type Refusal = { result: SubmissionResult<string[]> };

/** Takes a step: keeps it and leads on, or says what is wrong. The last one makes the file. */
export async function answerStep(door: Door, step: Step, language: SiteLanguage): Promise<Response | Refusal> {
  const draft = await draftAt(door, "family");
  const way = `/${language}/family/join`;
  if (draft?.fileId) return redirect(`${way}/done`, 303);
  const reading = { steps: draft?.steps ?? {}, language, now: door.now };
  const typed = typedOf(door.form);
  const changed = step === "languages" ? changeRows(typed, String(door.form.get("do"))) : null;
  if (changed) {
    const pressed = String(door.form.get("do")).split("-")[1];
    const kept = { step, typed: typedOfRows(changed) };
    return keepAndGo(door, draft, kept, `${way}/languages#join-adults[${pressed}].languages-new`);
  }
  if (step === "yes") return send(door, draft, reading);
  const submission = readStep(step, door.form, reading);
  if (submission.status !== "success") return { result: submission.reply() };
  if (step === "organisation" && !(await isOpen(door, submission.value as Answers["organisation"]))) {
    const fieldErrors = { organisationId: [translator(language)("errors:field.choose-one")] };
    return { result: submission.reply({ fieldErrors }) };
  }
  const others = step === "who" ? (submission.value as Answers["who"]).others : othersOf(reading);
  return keepAndGo(door, draft, { step, typed }, `${way}/${neighbour(step, 1, others)}`);
}

const isOpen = async ({ db }: Door, { organisationId }: Answers["organisation"]): Promise<boolean> =>
  organisationId === ANY_ORGANISATION || (await listOpenOrganisations(db.read)).some(({ id }) => id === organisationId);

async function keepAndGo(
  door: Door,
  draft: Draft | null,
  kept: { step: Step; typed: Typed },
  to: string,
): Promise<Response> {
  const secret = await keepStep(door.db, door.now, { form: "family", draft, ...kept });
  return redirect(to, { status: 303, headers: secret ? { "set-cookie": draftCookie(door, "family", secret) } : {} });
}

async function send(door: Door, draft: Draft | null, reading: Reading): Promise<Response | Refusal> {
  const { language } = reading;
  const way = `/${language}/family/join`;
  const registration = registrationOf(reading);
  if (!draft || "open" in registration)
    return redirect(`${way}/${"open" in registration ? registration.open : "who"}`, 303);
  const submission = readStep("yes", door.form, reading);
  if (submission.status !== "success") return { result: submission.reply() };
  await registerSelf(door.db, door.by, {
    registration,
    yes: (submission.value as Answers["yes"]).adults.map(({ yes }) => yes),
    language,
    ...(await findWhoCalls(door.db.read, registration, door.now)),
    draftHash: draft.hash,
    origin: door.house.env.origin,
  });
  return redirect(`${way}/done`, 303);
}
