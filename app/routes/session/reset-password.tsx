import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { findToken } from "~/access/tokens.server";
import { NewPasswordForm, PASSWORD_LETTERS_MIN } from "~/features/accounts/forms";
import { resetPassword } from "~/features/accounts/reset-password.server";
import { useTranslate } from "~/language/language-provider";
import { says } from "~/language/said";
import type { WordsHandle } from "~/language/translate";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { LinkIsOld } from "./link-is-old";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const token = await findToken(door.db.read, "reset-password", door.params.secret ?? "", door.now);
  return { language, living: token !== null, title: pageTitle(language, "session:reset.title") };
});

export const action = open(async (door) => {
  const { db, form, now, params } = door;
  const submission = parseWithZod(form, { schema: NewPasswordForm });
  if (submission.status !== "success") return formBack(submission.reply({ hideFields: ["password"] }));
  const answer = await resetPassword(db, { secret: params.secret ?? "", password: submission.value.password, now });
  if (answer.ok) return redirect(`/${pageLanguage(door)}/log-in?done=password`, 303);
  return formBack(submission.reply({ formErrors: [says("errors:page.link-old")], hideFields: ["password"] }));
});

/** Choose a new password by the link of a mail. */
export default function ResetPassword() {
  const { living, language } = useLoaderData<typeof loader>();
  const t = useTranslate("session");
  const form = usePlainForm("reset", NewPasswordForm, useActionData<typeof action>());
  if (!living) return <LinkIsOld href={`/${language}/forgot-password`} label={t("session:reset.again")} />;
  return (
    <TextPage heading={t("session:reset.title")}>
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="6">
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
    </TextPage>
  );
}
