import type { MetaFunction } from "@remix-run/node";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";
import { pageTitle } from "./page-title.server";
import { NO_STORE } from "./text-page";

export const handle: WordsHandle = { i18n: ["session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Whoever comes in stays signed in for the whole time again: being used is what prolongs a session. */
export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => ({
  title: pageTitle(pageLanguage(door), "session:stay.title"),
}));

/** The one tap of the warning: opened beside the page on which somebody is writing. */
export default function AccountStay() {
  const t = useTranslate("session");
  return <PageHeading heading={t("session:stay.title")} lead={t("session:stay.text")} />;
}
