import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeCookie } from "~/access/code-cookie.server";
import { formBack } from "~/access/form-back.server";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { askToSignIn } from "~/features/accounts/ask-to-sign-in.server";
import { SignInForm } from "~/features/accounts/forms";
import { safeNext, withNext } from "~/features/accounts/home-of";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  return { once: newId(), title: pageTitle(language, "session:ask.title") };
});

export const action = open(async (door) => {
  const { db, form, now, once, house } = door;
  const submission = parseWithZod(form, { schema: SignInForm });
  if (submission.status !== "success") return formBack(submission.reply());
  const language = pageLanguage(door);
  const { address, env, keys } = house;
  const next = safeNext(door.url.searchParams.get("next"));
  const asked = { ...submission.value, language, address, next, origin: env.origin, once, now };
  const { browser } = await askToSignIn(db, keys, asked);
  return redirect(withNext(`/${language}/family/sign-in/code`, next), {
    status: 303,
    headers: { "set-cookie": codeCookie(house, browser) },
  });
});

/** For families and volunteers without a password: a code and a link by message. */
export default function FamilySignIn() {
  const { once } = useLoaderData<typeof loader>();
  const t = useTranslate("session");
  const form = usePlainForm("ask", SignInForm, useActionData<typeof action>());
  return (
    <TextPage heading={t("session:ask.title")} lead={t("session:ask.lead")}>
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="6">
        <OnceField value={once} />
        <TextField field={form.field("contact")} label={t("session:ask.contact")} autoComplete="username" dir="ltr" />
        <p>
          <SubmitButton big>{t("session:ask.button")}</SubmitButton>
        </p>
      </form>
      <p className="dim">{t("session:ask.help")}</p>
    </TextPage>
  );
}
