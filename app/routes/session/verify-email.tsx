import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { findToken } from "~/access/tokens.server";
import { verifyEmail } from "~/features/accounts/verify-email.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { SubmitButton } from "~/ui/button";
import { LinkIsOld } from "./link-is-old";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle = { i18n: ["session", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const token = await findToken(door.db.read, "verify-email", door.params.secret ?? "", door.now);
  return { language, living: token !== null, title: pageTitle(language, "session:verify.title") };
});

export const action = open(async (door) => {
  const answer = await verifyEmail(door.db, { secret: door.params.secret ?? "", now: door.now });
  // The page itself says it when the link is old by now.
  return redirect(answer.ok ? `/${pageLanguage(door)}/log-in?done=email` : door.url.pathname, 303);
});

/** Confirm a new e-mail address: a button, since mail scanners open links. */
export default function VerifyEmail() {
  const { living, language } = useLoaderData<typeof loader>();
  const t = useTranslate("session");
  if (!living) return <LinkIsOld href={`/${language}/account/email`} label={t("session:verify.again")} />;
  return (
    <TextPage heading={t("session:verify.title")} lead={t("session:verify.lead")}>
      <form method="post">
        <SubmitButton>{t("session:verify.button")}</SubmitButton>
      </form>
    </TextPage>
  );
}
