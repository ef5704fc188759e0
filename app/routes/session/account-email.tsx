import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { changeEmail } from "~/features/accounts/change-email.server";
import { ChangeEmailForm } from "~/features/accounts/forms";
import { useTranslate } from "~/language/language-provider";
import { says } from "~/language/said";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { pageTitle } from "./page-title.server";
import { NO_STORE } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => ({
  title: pageTitle(pageLanguage(door), "session:account.change-email"),
}));

export const action = guard({ may: "account.own", audit: "account.email-asked" }, async (door) => {
  const submission = parseWithZod(door.form, { schema: ChangeEmailForm });
  if (submission.status !== "success") return formBack(submission.reply({ hideFields: ["password"] }));
  const by = { accountId: door.account.id, now: door.now };
  const answer = await changeEmail(door.db, by, { ...submission.value, origin: door.house.env.origin });
  if (answer.ok) return redirect(`/${pageLanguage(door)}/account?done=email`, 303);
  const fieldErrors = { password: [says("errors:field.password-wrong")] };
  return formBack(submission.reply({ fieldErrors, hideFields: ["password"] }));
});

/** Ask for another e-mail address; it counts when its owner has confirmed it. */
export default function AccountEmail() {
  const t = useTranslate("session");
  const form = usePlainForm("email", ChangeEmailForm, useActionData<typeof action>());
  return (
    <>
      <PageHeading heading={t("session:account.change-email")} lead={t("session:account.change-email-lead")} />
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="6">
        <TextField
          field={form.field("email")}
          label={t("session:account.new-email")}
          type="email"
          autoComplete="email"
        />
        <TextField
          field={form.field("password")}
          label={t("session:password")}
          type="password"
          autoComplete="current-password"
        />
        <p>
          <SubmitButton>{t("session:account.send-link")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
