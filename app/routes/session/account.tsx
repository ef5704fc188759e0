import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { changeProfile } from "~/features/accounts/change-profile.server";
import { ProfileForm } from "~/features/accounts/forms";
import { getAccount } from "~/features/accounts/queries.server";
import { ProfileFields } from "~/features/accounts/ui/profile-fields";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { pageTitle } from "./page-title.server";
import { NO_STORE } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors", "ownfeed"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  saved: "session:account.done-saved",
  email: "session:account.done-email",
  password: "session:account.done-password",
} as const;

export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => {
  const { name, email, pendingEmail, language: chosen, passwordHash } = await getAccount(door.db.read, door.account.id);
  const done = DONE[door.url.searchParams.get("done") as keyof typeof DONE] ?? null;
  const language = pageLanguage(door);
  const title = pageTitle(language, "session:account.title");
  return { title, language, done, name, email, pendingEmail, chosen, hasPassword: passwordHash !== null };
});

export const action = guard({ may: "account.own", audit: "account.profile-changed" }, async (door) => {
  const submission = parseWithZod(door.form, { schema: ProfileForm });
  if (submission.status !== "success") return formBack(submission.reply());
  await changeProfile(door.db, { accountId: door.account.id, now: door.now }, submission.value);
  return redirect(`/${submission.value.language}/account?done=saved`, 303);
});

/** One's own account: name, language, e-mail, password, and signing out everywhere. */
export default function AccountOverview() {
  const { language, done, name, email, pendingEmail, chosen, hasPassword } = useLoaderData<typeof loader>();
  const t = useTranslate("session", "ownfeed");
  return (
    <>
      <PageHeading heading={t("session:account.title")} />
      {done && (
        <Alert color="success" label={t("session:done")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      <ProfileFields answer={useActionData<typeof action>()} start={{ name, language: chosen }} />
      {hasPassword && (
        <section className="stack" data-gap="3" aria-labelledby="keys">
          <h2 className="h3" id="keys">
            {t("session:account.keys")}
          </h2>
          <p>{t("session:account.email-is", { email: email ?? "" })}</p>
          {pendingEmail && <p className="dim">{t("session:account.email-waits", { email: pendingEmail })}</p>}
          <p>
            <a href={`/${language}/account/email`}>{t("session:account.change-email")}</a>
          </p>
          <p>
            <a href={`/${language}/account/password`}>{t("session:account.change-password")}</a>
          </p>
        </section>
      )}
      <p>
        <a className="hit" href={`/${language}/account/calendar`}>
          {t("ownfeed:title")}
        </a>
      </p>
      <section className="stack" data-gap="3" aria-labelledby="everywhere">
        <h2 className="h3" id="everywhere">
          {t("session:account.everywhere")}
        </h2>
        <p>{t("session:account.everywhere-text")}</p>
        <form method="post" action={`/${language}/log-out`}>
          <SubmitButton variant="secondary" name="everywhere" value="yes">
            {t("session:account.everywhere-button")}
          </SubmitButton>
        </form>
      </section>
    </>
  );
}
