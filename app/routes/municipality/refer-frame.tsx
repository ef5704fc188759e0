import { Outlet, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import type { SessionHandle } from "~/foundation/session-kind";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { DeskPage } from "~/ui/desk-page";
import { SafetyLink } from "~/ui/safety-link";
import { DESK_STYLES } from "~/ui/stylesheets";

export const handle: WordsHandle & SessionHandle = { i18n: ["desk", "refer"], session: "staff" };
export const links = () => DESK_STYLES;
export const headers = () => ({ "cache-control": "no-store" });

export const loader = guard({ may: "family.refer", audit: "reads" }, async ({ account }) => ({ name: account.name }));

/** The frame of a municipal worker's page: what goes in, and nothing that comes out. */
export default function ReferFrame() {
  const { name } = useLoaderData<typeof loader>();
  const { tag } = useLanguage();
  const t = useTranslate("common", "desk", "refer");
  const account = {
    label: t("desk:account"),
    name,
    links: [{ href: "/da/account", label: t("desk:account") }],
    logOut: { action: "/da/log-out", label: t("common:nav.log-out") },
  };
  return (
    <DeskPage
      skip={t("common:skip")}
      home="/municipality/refer"
      menuLabel={t("common:nav.main")}
      menu={[{ href: "/municipality/refer", label: t("refer:title"), current: true }]}
      account={account}
      promise={t("refer:promise")}
      slot={<SafetyLink href={`/${tag}/concern`} label={t("common:nav.concern")} />}
    >
      <Outlet />
    </DeskPage>
  );
}
