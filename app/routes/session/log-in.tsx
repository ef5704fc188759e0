import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/access/enter.server";
import { formBack } from "~/access/form-back.server";
import { open, visitorOf } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { LogInForm } from "~/features/accounts/forms";
import { homeOf, safeNext, withNext } from "~/features/accounts/home-of";
import { logIn } from "~/features/accounts/log-in.server";
import { listRoles } from "~/features/accounts/queries.server";
import { waitWords } from "~/features/accounts/wait-words.server";
import { useTranslate } from "~/language/language-provider";
import { says } from "~/language/said";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors", "safety"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  "log-out": "session:log-in.done-log-out",
  password: "session:log-in.done-password",
  accepted: "session:log-in.done-accepted",
  email: "session:log-in.done-email",
  left: "safety:unit.done",
} as const;

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const account = await visitorOf(door);
  if (account) throw redirect(safeNext(door.url.searchParams.get("next")) ?? homeOf(account.roles, language), 303);
  const done = DONE[door.url.searchParams.get("done") as keyof typeof DONE] ?? null;
  const withoutPassword = withNext(`/${language}/family/sign-in`, door.url.searchParams.get("next"));
  return { language, done, withoutPassword, title: pageTitle(language, "session:log-in.title") };
});

export const action = open(async (door) => {
  const { db, form, now, house } = door;
  const submission = parseWithZod(form, { schema: LogInForm });
  if (submission.status !== "success") return formBack(submission.reply({ hideFields: ["password"] }));
  const answer = await logIn(db, { ...submission.value, address: house.address, now });
  const language = pageLanguage(door);
  if (!answer.ok && answer.reason === "paused") throw redirect(`/${language}/paused`, 303);
  if (!answer.ok) {
    const message =
      answer.reason === "wait"
        ? says("errors:form.too-many-tries", { wait: waitWords(language, answer.waitMs) })
        : says("errors:form.log-in-wrong");
    return formBack(submission.reply({ formErrors: [message], hideFields: ["password"] }));
  }
  const held = await listRoles(db.read, answer.value.accountId);
  const next = safeNext(door.url.searchParams.get("next"));
  return enter(door, answer.value.accountId, next ?? homeOf(held, language));
});

/** Log in with e-mail and password; families and volunteers without one are shown their own way. */
export default function LogIn() {
  const { language, done, withoutPassword } = useLoaderData<typeof loader>();
  const t = useTranslate("session", "common", "safety");
  const form = usePlainForm("log-in", LogInForm, useActionData<typeof action>());
  return (
    <TextPage heading={t("session:log-in.title")}>
      {done && (
        <Alert color="success" label={t("session:done")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="6">
        <TextField field={form.field("email")} label={t("session:email")} type="email" autoComplete="username" />
        <TextField
          field={form.field("password")}
          label={t("session:password")}
          type="password"
          autoComplete="current-password"
        />
        <p>
          <SubmitButton>{t("session:log-in.button")}</SubmitButton>
        </p>
      </form>
      <p>
        <a href={`/${language}/forgot-password`}>{t("session:log-in.forgot")}</a>
      </p>
      <section className="stack" data-gap="2" aria-labelledby="without-password">
        <h2 className="h3" id="without-password">
          {t("session:log-in.without-heading")}
        </h2>
        <p>{t("session:log-in.without-text")}</p>
        <p>
          <a className="ds-button" data-variant="secondary" href={withoutPassword}>
            {t("session:log-in.without-button")}
          </a>
        </p>
      </section>
    </TextPage>
  );
}
