import { Outlet, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { homeOf } from "~/features/accounts/home-of";
import type { SessionHandle } from "~/foundation/session-kind";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { AccountPage } from "~/ui/account-page";
import { usePageFrame } from "../page-frame";

export const handle: WordsHandle & SessionHandle = { i18n: ["session"], session: "home" };

export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => {
  const home = homeOf(door.account.roles, pageLanguage(door));
  return { name: door.account.name, home };
});

/** The frame of one's own account: a way back to where one works, and the menu behind one's name. */
export default function AccountFrame() {
  const { name, home } = useLoaderData<typeof loader>();
  const { tag, shared, concern } = usePageFrame();
  const t = useTranslate("common", "session");
  const account = {
    name,
    label: t("session:account.title"),
    links: [{ href: `/${tag}/account`, label: t("session:account.title") }],
    logOut: { action: `/${tag}/log-out`, label: t("common:nav.log-out") },
  };
  return (
    <AccountPage
      {...shared}
      menu={[{ href: home, label: t("session:account.back") }]}
      account={account}
      aside={concern}
      width="text"
    >
      <Outlet />
    </AccountPage>
  );
}
