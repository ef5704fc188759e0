import type { MetaFunction } from "@remix-run/node";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { pageTitle } from "./page-title.server";
import { NO_STORE, TextPage } from "./text-page";

export const handle: WordsHandle = { i18n: ["safety", "session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
];

export const loader = open(async (door) => ({ title: pageTitle(pageLanguage(door), "safety:paused.title") }));

/** Where a person who is blocked comes to: paused, we will call. It says nothing about why. */
export default function Paused() {
  const t = useTranslate("safety", "session");
  return <TextPage heading={t("safety:paused.title")} lead={t("safety:paused.text")} />;
}
