import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { addOrganisation } from "~/features/accounts/add-organisation.server";
import { OrganisationForm } from "~/features/accounts/forms";
import { listOrganisations } from "~/features/accounts/queries.server";
import { InvitedFields } from "~/features/accounts/ui/invited-fields";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { pageTitle } from "../session/page-title.server";
import { NO_STORE } from "../session/text-page";

export const handle: WordsHandle = { i18n: ["admin", "errors", "session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "administer", audit: "reads" }, async (door) => ({
  title: pageTitle(pageLanguage(door), "admin:menu.organisations"),
  organisations: await listOrganisations(door.db.read),
  added: door.url.searchParams.get("done") === "added",
  once: newId(),
  language: pageLanguage(door),
}));

export const action = guard({ may: "administer", audit: "organisation.added" }, async (door) => {
  const submission = parseWithZod(door.form, { schema: OrganisationForm });
  if (submission.status !== "success") return formBack(submission.reply());
  const { db, by, once, house } = door;
  await addOrganisation(db, by, { ...submission.value, origin: house.env.origin, once });
  return redirect("/admin?done=added", 303);
});

/** Organisations, and a form for one more with its first lead. */
export default function Organisations() {
  const { organisations, added, once, language } = useLoaderData<typeof loader>();
  const t = useTranslate("admin");
  const form = usePlainForm("organisation", OrganisationForm, useActionData<typeof action>(), { language });
  return (
    <>
      <PageHeading heading={t("admin:menu.organisations")} />
      {added && (
        <Alert color="success" label={t("admin:done")} live>
          <p>{t("admin:organisation.added")}</p>
        </Alert>
      )}
      <ErrorSummary {...form.summary} />
      <DataTable
        caption={t("admin:menu.organisations")}
        columns={[
          { key: "name", heading: t("admin:organisation.name") },
          { key: "phone", heading: t("admin:phone") },
        ]}
        rows={organisations.map(({ id, name, phone }) => ({
          key: id,
          cells: { name, phone: <bdi dir="ltr">{phone}</bdi> },
        }))}
      />
      <Panel id="add" heading={t("admin:organisation.add")}>
        <form method="post" noValidate className="stack measure" data-gap="4">
          <OnceField value={once} />
          <TextField field={form.field("name")} label={t("admin:organisation.name")} autoComplete="off" />
          <TextField field={form.field("phone")} label={t("admin:phone")} type="tel" autoComplete="off" />
          <InvitedFields
            email={form.field("email")}
            language={form.field("language")}
            who={t("admin:organisation.lead")}
          />
          <p>
            <SubmitButton>{t("admin:organisation.button")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
