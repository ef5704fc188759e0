import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import type { SessionHandle } from "~/foundation/session-kind";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { DeskPage } from "~/ui/desk-page";
import { SafetyLink } from "~/ui/safety-link";
import { DESK_STYLES } from "~/ui/stylesheets";

export const handle: WordsHandle & SessionHandle = { i18n: ["desk", "admin", "refer"], session: "staff" };
export const links = () => DESK_STYLES;

export const loader = guard({ may: "administer", audit: "reads" }, async ({ account }) => ({ name: account.name }));

const MENU = [
  { href: "/admin", word: "admin:menu.organisations" },
  { href: "/admin/houses", word: "admin:menu.houses" },
  { href: "/admin/referrers", word: "refer:invite.title" },
] as const;

/** The frame of the administrator's pages: organisations and houses, never people. */
export default function AdminFrame() {
  const { name } = useLoaderData<typeof loader>();
  const t = useTranslate("common", "desk", "admin", "refer");
  const { pathname } = useLocation();
  const { tag } = useLanguage();
  const menu = MENU.map(({ href, word }) => ({ href, label: t(word), current: pathname === href }));
  const account = {
    label: t("desk:account"),
    name,
    links: [{ href: "/da/account", label: t("desk:account") }],
    logOut: { action: "/da/log-out", label: t("common:nav.log-out") },
  };
  return (
    <DeskPage
      skip={t("common:skip")}
      home="/admin"
      menuLabel={t("common:nav.main")}
      menu={menu}
      slot={<SafetyLink href={`/${tag}/concern`} label={t("common:nav.concern")} />}
      account={account}
      promise={t("admin:promise")}
    >
      <Outlet />
    </DeskPage>
  );
}
