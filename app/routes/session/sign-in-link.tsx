import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enter } from "~/access/enter.server";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { findToken } from "~/access/tokens.server";
import { homeOf, safeNext, withNext } from "~/features/accounts/home-of";
import { listRoles } from "~/features/accounts/queries.server";
import { signInByLink } from "~/features/accounts/sign-in-by-link.server";
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
  const token = await findToken(door.db.read, "sign-in", door.params.secret ?? "", door.now);
  const again = withNext(`/${language}/family/sign-in`, door.url.searchParams.get("next"));
  return { again, living: token !== null, title: pageTitle(language, "session:link.title") };
});

export const action = open(async (door) => {
  const answer = await signInByLink(door.db, { secret: door.params.secret ?? "", now: door.now });
  const wanted = door.url.searchParams.get("next");
  if (!answer.ok) return redirect(withNext(door.url.pathname, wanted), 303);
  const held = await listRoles(door.db.read, answer.value.accountId);
  return enter(door, answer.value.accountId, safeNext(wanted) ?? homeOf(held, pageLanguage(door)));
});

/** The one-time link of a message: a button signs in. */
export default function SignInLink() {
  const { living, again } = useLoaderData<typeof loader>();
  const t = useTranslate("session");
  if (!living) return <LinkIsOld href={again} label={t("session:link.again")} />;
  return (
    <TextPage heading={t("session:link.title")} lead={t("session:link.lead")}>
      <form method="post">
        <SubmitButton big>{t("session:log-in.button")}</SubmitButton>
      </form>
    </TextPage>
  );
}
