import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { browserOfCode } from "~/access/code-cookie.server";
import { enter } from "~/access/enter.server";
import { formBack } from "~/access/form-back.server";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { CodeForm } from "~/features/accounts/forms";
import { homeOf, safeNext, withNext } from "~/features/accounts/home-of";
import { listRoles } from "~/features/accounts/queries.server";
import { signInByCode } from "~/features/accounts/sign-in-by-code.server";
import { useTranslate } from "~/language/language-provider";
import { says } from "~/language/said";
import type { WordsHandle } from "~/language/translate";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const again = withNext(`/${language}/family/sign-in`, door.url.searchParams.get("next"));
  if (browserOfCode(door) === null) throw redirect(again, 303);
  return { again, title: pageTitle(language, "session:code.title") };
});

export const action = open(async (door) => {
  const { db, form, now, house } = door;
  const language = pageLanguage(door);
  const browser = browserOfCode(door);
  const wanted = door.url.searchParams.get("next");
  if (browser === null) return redirect(withNext(`/${language}/family/sign-in`, wanted), 303);
  const submission = parseWithZod(form, { schema: CodeForm });
  if (submission.status !== "success") return formBack(submission.reply());
  const answer = await signInByCode(db, house.keys, { browser, code: submission.value.code, now });
  if (!answer.ok) return formBack(submission.reply({ fieldErrors: { code: [says("errors:field.code")] } }));
  const held = await listRoles(db.read, answer.value.accountId);
  return enter(door, answer.value.accountId, safeNext(wanted) ?? homeOf(held, language));
});

/** Type the six digits. The page is the same whether a message was sent or not. */
export default function SignInCode() {
  const { again } = useLoaderData<typeof loader>();
  const t = useTranslate("session");
  const form = usePlainForm("code", CodeForm, useActionData<typeof action>());
  return (
    <TextPage heading={t("session:code.title")} lead={t("session:code.lead")}>
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="6">
        <TextField
          field={form.field("code")}
          label={t("session:code.code")}
          description={t("session:code.about")}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
          size={8}
        />
        <p>
          <SubmitButton big>{t("session:log-in.button")}</SubmitButton>
        </p>
      </form>
      <p>
        <a href={again}>{t("session:code.again")}</a>
      </p>
    </TextPage>
  );
}
