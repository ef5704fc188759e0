import { Outlet } from "@remix-run/react";
import type { SmallScriptHandle } from "~/foundation/scripted";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { AccountPage } from "~/ui/account-page";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { usePageFrame } from "../page-frame";

export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["family", "signup", "errors", "vocabulary", "listen"],
  small: { listen: LISTEN_SCRIPT },
};

/** What is written here is one household's: no copy of a page is kept anywhere. */
export const headers = () => ({ "cache-control": "no-store" });

/** The frame of the registration: one narrow column, no script, and a way to go on later. */
export default function JoinFrame() {
  const { tag, shared } = usePageFrame();
  const t = useTranslate("common");
  const aside = {
    href: `/${tag}/family/join/later`,
    label: t("common:button.save-later"),
    icon: "bookmark-simple" as const,
  };
  return (
    <AccountPage {...shared} aside={aside} width="text">
      <Outlet />
    </AccountPage>
  );
}
