import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard, type SignedInDoor } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { AgreementForm } from "~/features/organisations/forms";
import { MUNICIPALITIES } from "~/features/organisations/municipalities";
import { getAgreement } from "~/features/organisations/queries.server";
import { saveAgreement } from "~/features/organisations/save-agreement.server";
import { AgreementFields, type AgreementStart } from "~/features/organisations/ui/agreement-form";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["organisation", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The agreement of the address; `new` is none yet. */
const agreementAt = async ({ db, organisationId, params }: SignedInDoor<"organisation">) =>
  params.id === "new" ? null : getAgreement(db.read, organisationId, params.id ?? "");

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const agreement = await agreementAt(door);
  const start: AgreementStart = agreement ? { ...agreement, target: String(agreement.target) } : {};
  return {
    title: pageTitle(pageLanguage(door), "organisation:agreements.title"),
    heading: agreement?.title ?? null,
    start,
    municipalities: MUNICIPALITIES,
    once: newId(),
  };
});

export const action = guard({ may: "organisation.set-up", audit: "agreement.changed" }, async (door) => {
  const id = (await agreementAt(door))?.id ?? null;
  const sent = parseWithZod(door.form, { schema: AgreementForm });
  if (sent.status !== "success") return formBack(sent.reply());
  const { organisationId, once } = door;
  await saveAgreement(door.db, door.by, { organisationId, id, once }, sent.value);
  return redirect("/desk/organisation/agreements?done=agreement", 303);
});

/** A new agreement, or one to change. */
export default function Agreement() {
  const { heading, start, municipalities, once } = useLoaderData<typeof loader>();
  const t = useTranslate("organisation");
  return (
    <OrganisationFrame current="agreements">
      <AgreementFields
        heading={heading ?? t("organisation:agreements.new")}
        answer={useActionData<typeof action>()}
        once={once}
        start={start}
        municipalities={municipalities}
      />
    </OrganisationFrame>
  );
}
