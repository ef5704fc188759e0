import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { askForPasswordReset } from "~/features/accounts/ask-for-password-reset.server";
import { ForgotPasswordForm } from "~/features/accounts/forms";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = open(async (door) => ({
  title: pageTitle(pageLanguage(door), "session:forgot.title"),
  sent: door.url.searchParams.get("done") === "sent",
}));

export const action = open(async (door) => {
  const { db, form, now, house } = door;
  const submission = parseWithZod(form, { schema: ForgotPasswordForm });
  if (submission.status !== "success") return formBack(submission.reply());
  const language = pageLanguage(door);
  const { address, env } = house;
  await askForPasswordReset(db, { ...submission.value, language, address, origin: env.origin, now });
  return redirect(`/${language}/forgot-password?done=sent`, 303);
});

/** Ask for a link to a new password. The answer is the same whether we know the address or not. */
export default function ForgotPassword() {
  const { sent } = useLoaderData<typeof loader>();
  const t = useTranslate("session");
  const form = usePlainForm("forgot", ForgotPasswordForm, useActionData<typeof action>());
  return (
    <TextPage heading={t("session:forgot.title")} lead={sent ? undefined : t("session:forgot.lead")}>
      {sent ? (
        <Alert color="success" label={t("session:done")} heading={t("session:forgot.sent")} live>
          <p>{t("session:forgot.sent-text")}</p>
        </Alert>
      ) : (
        <>
          <ErrorSummary {...form.summary} />
          <form method="post" noValidate className="stack" data-gap="6">
            <TextField field={form.field("email")} label={t("session:email")} type="email" autoComplete="username" />
            <p>
              <SubmitButton>{t("session:forgot.button")}</SubmitButton>
            </p>
          </form>
        </>
      )}
    </TextPage>
  );
}
