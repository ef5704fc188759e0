import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { changeOrganisation } from "~/features/organisations/change-organisation.server";
import { OrganisationFactsForm } from "~/features/organisations/forms";
import { getOrganisation } from "~/features/organisations/queries.server";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { pageTitle } from "../session/page-title.server";
import { doneAt } from "./done-at.server";

export const handle: WordsHandle = { i18n: ["organisation", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const { name, phone, open } = await getOrganisation(door.db.read, door.organisationId);
  const title = pageTitle(pageLanguage(door), "organisation:facts.title");
  return { title, name, start: { phone, open: open ? "on" : "" }, done: doneAt(door.url), once: newId() };
});

export const action = guard({ may: "organisation.set-up", audit: "organisation.changed" }, async (door) => {
  const sent = parseWithZod(door.form, { schema: OrganisationFactsForm });
  if (sent.status !== "success") return formBack(sent.reply());
  const { organisationId, once } = door;
  await changeOrganisation(door.db, door.by, { ...sent.value, organisationId, once });
  return redirect("/desk/organisation?done=facts", 303);
});

/** The organisation itself: whom people ring, and whether it takes new volunteers. */
export default function OrganisationFacts() {
  const { name, start, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("organisation", "common");
  const form = usePlainForm("organisation", OrganisationFactsForm, useActionData<typeof action>(), start);
  return (
    <OrganisationFrame current="facts" done={done}>
      <ErrorSummary {...form.summary} />
      <Panel id="facts" heading={name}>
        <form method="post" noValidate className="stack narrow" data-gap="4">
          <OnceField value={once} />
          <TextField
            field={form.field("phone")}
            type="tel"
            label={t("organisation:facts.phone")}
            description={t("organisation:facts.phone-about")}
            size={16}
          />
          <CheckboxField
            field={form.field("open")}
            label={t("organisation:facts.open")}
            description={t("organisation:facts.open-about")}
          />
          <p>
            <SubmitButton>{t("common:button.save")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </OrganisationFrame>
  );
}
