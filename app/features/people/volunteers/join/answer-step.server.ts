import type { SubmissionResult } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { type Door, visitorOf } from "~/access/guard.server";
import { scopesOf } from "~/access/permissions";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { type Draft, keepStep, type Typed } from "../../drafts/draft.server";
import { draftAt, draftCookie } from "../../drafts/draft-cookie.server";
import { applyAsVolunteer } from "../apply-as-volunteer.server";
import { applicationOf } from "./application.server";
import { listOpenOrganisations } from "./queries.server";
import { answersOf, readStep, typedOf } from "./read-answers.server";
import { ANY_ORGANISATION, type Answers, TALK_LATER } from "./shapes";
import { changeRows, typedOfRows } from "./spoken-rows";
import { offerTalk } from "./step-choices.server";
import { neighbour, type Step } from "./steps";

/** What was wrong with a form, for the page to show with the form as it was typed. */
export type Refusal = { result: SubmissionResult<string[]> };

/** Takes a step: keeps it and leads on, or says what is wrong. The last one makes the file. */
export async function answerStep(door: Door, step: Step, language: SiteLanguage): Promise<Response | Refusal> {
  const draft = await draftAt(door, "volunteer");
  if (draft?.fileId) return redirect(`/${language}/volunteer/join/done`, 303);
  const changed = step === "languages" ? changeRows(typedOf(door.form), String(door.form.get("do"))) : null;
  if (changed) {
    const pressed = String(door.form.get("do")).split("-")[1];
    return keepAndGo(
      door,
      draft,
      { step, typed: typedOfRows(changed) },
      `/${language}/volunteer/join/languages#join-adults[${pressed}].languages-new`,
    );
  }
  if (step === "talk") return sendApplication(door, draft, language);
  const submission = readStep(step, door.form, language, door.now);
  if (submission.status !== "success") return { result: submission.reply() };
  if (step === "organisation") {
    const { organisationId } = submission.value as Answers["organisation"];
    const open = await listOpenOrganisations(door.db.read);
    if (organisationId !== ANY_ORGANISATION && !open.some(({ id }) => id === organisationId))
      return {
        result: submission.reply({
          fieldErrors: { organisationId: [translator(language)("errors:field.choose-one")] },
        }),
      };
  }
  const typed = typedOf(door.form);
  const others =
    step === "you"
      ? (submission.value as Answers["you"]).others
      : (answersOf(draft?.steps ?? {}, "you", language, door.now)?.others ?? 0);
  return keepAndGo(door, draft, { step, typed }, `/${language}/volunteer/join/${neighbour(step, 1, others)}`);
}

async function keepAndGo(
  door: Door,
  draft: Draft | null,
  kept: { step: Step; typed: Typed },
  to: string,
): Promise<Response> {
  const secret = await keepStep(door.db, door.now, { form: "volunteer", draft, ...kept });
  return redirect(to, { status: 303, headers: secret ? { "set-cookie": draftCookie(door, "volunteer", secret) } : {} });
}

async function sendApplication(door: Door, draft: Draft | null, language: SiteLanguage): Promise<Response | Refusal> {
  const application = applicationOf(draft?.steps ?? {}, language, door.now);
  if (!draft || "open" in application) {
    const open = "open" in application ? application.open : "commitment";
    return redirect(`/${language}/volunteer/join/${open}`, 303);
  }
  const { declarationVersion, leftToUs, organisationId, caller, times } = await offerTalk(
    door.db.read,
    application,
    door.now,
  );
  const submission = readStep("talk", door.form, language, door.now);
  if (submission.status !== "success") return { result: submission.reply() };
  const chosen = submission.value as Answers["talk"];
  const talkAt = times.length === 0 && chosen.talkAt === TALK_LATER ? null : chosen.talkAt;
  const taken = { result: submission.reply({ fieldErrors: { talkAt: [translator(language)("signup:talk.taken")] } }) };
  // The page named who rings: if that is somebody else by now, it is shown anew before anything is sent.
  if (talkAt && (!times.includes(talkAt) || chosen.callerId !== caller?.id)) return taken;
  const applied = await applyAsVolunteer(door.db, door.by, {
    application,
    organisationId,
    leftToUs,
    declarationVersion,
    callerId: talkAt ? (caller?.id ?? null) : null,
    talkAt,
    assistedBy: await assistant(door, organisationId),
    draftHash: draft.hash,
    once: door.once,
    origin: door.house.env.origin,
  });
  if (!applied.ok && applied.reason === "time-taken") return taken;
  return redirect(`/${language}/volunteer/join/done`, 303);
}

/** A coordinator of the organisation who fills it in together with somebody is written down as having done so. */
async function assistant(door: Door, organisationId: string | null): Promise<string | null> {
  const account = await visitorOf(door);
  const scopes = account ? scopesOf("volunteer.screen", account.roles) : [];
  return account && organisationId !== null && scopes.includes(organisationId) ? account.id : null;
}
