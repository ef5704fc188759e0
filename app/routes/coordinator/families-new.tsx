import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { CONSENT_TEXT_VERSION } from "~/features/consent/queries.server";
import { getOrganisation } from "~/features/organisations/queries.server";
import { familyFormChoices } from "~/features/people/families/form-choices.server";
import { listMatchTypes } from "~/features/people/families/queries.server";
import { readRegistration } from "~/features/people/families/read-registration.server";
import { registerFamily } from "~/features/people/families/register-family.server";
import { NOT_YET } from "~/features/people/families/registration-shape";
import { RegistrationForm } from "~/features/people/families/ui/registration-form";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["people", "family", "vocabulary", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.register", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "people", "common");
  return {
    title: t("common:site.title", { page: t("people:family.new") }),
    once: newId(),
    organisation: (await getOrganisation(door.db.read, door.organisationId)).name,
    choices: await familyFormChoices(door.db.read, door.organisationId, language),
  };
});

export const action = guard({ may: "family.register", audit: "family.register" }, async (door) => {
  const { db, now, form, organisationId, by, once } = door;
  const types = await listMatchTypes(db.read, organisationId);
  const submission = readRegistration(form, {
    language: pageLanguage(door),
    now,
    matchTypeIds: types.map(({ id }) => id),
  });
  // «Add an adult» comes back with the form as typed; a form with mistakes the same, and says so.
  if (submission.status !== "success")
    return data({ result: submission.reply() }, { status: submission.status === "error" ? 422 : 200 });
  const registration = submission.value;
  const id = await registerFamily(db, by, {
    organisationId,
    registration,
    textVersion: CONSENT_TEXT_VERSION,
    once,
  });
  const done = registration.adults.some(({ consentHow }) => consentHow === NOT_YET) ? "registered" : "consented";
  return doneTo(`/desk/families/${id}`, done);
});

/** Registers a family together with it, on one page. */
export default function NewFamily() {
  const { once, organisation, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("people");
  return (
    <>
      <PageHeading heading={t("people:family.new")} lead={t("people:family.new-lead")} />
      <RegistrationForm once={once} organisation={organisation} choices={choices} result={answer?.result} />
    </>
  );
}
