import { parseWithZod } from "@conform-to/zod/v4";
import type { MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { enter } from "~/access/enter.server";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { changePassword } from "~/features/accounts/change-password.server";
import { ChangePasswordForm, PASSWORD_LETTERS_MIN } from "~/features/accounts/forms";
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
  title: pageTitle(pageLanguage(door), "session:account.change-password"),
}));

export const action = guard({ may: "account.own", audit: "account.password-set" }, async (door) => {
  const submission = parseWithZod(door.form, { schema: ChangePasswordForm });
  const hideFields: ("current" | "password")[] = ["current", "password"];
  if (submission.status !== "success") return formBack(submission.reply({ hideFields }));
  const by = { accountId: door.account.id, now: door.now };
  const answer = await changePassword(door.db, by, submission.value);
  if (answer.ok) return enter(door, door.account.id, `/${pageLanguage(door)}/account?done=password`);
  return formBack(submission.reply({ fieldErrors: { current: [says("errors:field.password-wrong")] }, hideFields }));
});

/** A new password: all other browsers are signed out, and the owner is told by mail. */
export default function AccountPassword() {
  const t = useTranslate("session");
  const form = usePlainForm("password", ChangePasswordForm, useActionData<typeof action>());
  return (
    <>
      <PageHeading heading={t("session:account.change-password")} lead={t("session:account.change-password-lead")} />
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="6">
        <TextField
          field={form.field("current")}
          label={t("session:password")}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          field={form.field("password")}
          label={t("session:new-password")}
          description={t("session:password-advice", { min: PASSWORD_LETTERS_MIN })}
          type="password"
          autoComplete="new-password"
        />
        <p>
          <SubmitButton>{t("session:reset.button")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
