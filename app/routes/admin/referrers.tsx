import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { InviteReferrerForm } from "~/features/accounts/forms";
import { inviteReferrer } from "~/features/accounts/invite-referrer.server";
import { InvitedFields } from "~/features/accounts/ui/invited-fields";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { SelectField } from "~/ui/select-field";
import { MUNICIPALITIES } from "~db/geography/municipalities";
import { pageTitle } from "../session/page-title.server";
import { NO_STORE } from "../session/text-page";

export const handle: WordsHandle = { i18n: ["admin", "refer", "errors", "session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "administer", audit: "reads" }, async (door) => ({
  title: pageTitle(pageLanguage(door), "refer:invite.title"),
  invited: door.url.searchParams.get("done") === "invited",
  once: newId(),
  language: pageLanguage(door),
}));

export const action = guard({ may: "administer", audit: "invitation.sent" }, async (door) => {
  const submission = parseWithZod(door.form, { schema: InviteReferrerForm });
  if (submission.status !== "success") return formBack(submission.reply());
  const { db, by, once, house } = door;
  await inviteReferrer(db, by, { ...submission.value, origin: house.env.origin, once });
  return redirect("/admin/referrers?done=invited", 303);
});

/** A municipal worker is invited to refer people; who they refer is not seen here. */
export default function Referrers() {
  const { invited, once, language } = useLoaderData<typeof loader>();
  const t = useTranslate("admin", "refer", "common");
  const form = usePlainForm("referrer", InviteReferrerForm, useActionData<typeof action>(), { language });
  return (
    <>
      <PageHeading heading={t("refer:invite.title")} lead={t("refer:invite.lead")} />
      {invited && (
        <Alert color="success" label={t("admin:done")} live>
          <p>{t("admin:staff.done-invited")}</p>
        </Alert>
      )}
      <ErrorSummary {...form.summary} />
      <Panel id="invite" heading={t("refer:invite.heading")}>
        <form method="post" noValidate className="stack measure" data-gap="4">
          <OnceField value={once} />
          <SelectField
            field={form.field("municipalityCode")}
            label={t("refer:invite.municipality")}
            empty={t("common:field.choose-one")}
            options={MUNICIPALITIES.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <InvitedFields email={form.field("email")} language={form.field("language")} who={t("refer:invite.email")} />
          <p>
            <SubmitButton>{t("admin:invite.button")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
