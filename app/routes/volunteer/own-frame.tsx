import { Outlet, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import type { SessionHandle } from "~/foundation/session-kind";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { AccountPage } from "~/ui/account-page";
import { usePageFrame } from "../page-frame";

export const handle: WordsHandle & SessionHandle = {
  i18n: ["volunteer", "groups", "signup", "errors", "vocabulary", "safety"],
  session: "home",
};
export const headers = () => ({ "cache-control": "no-store" });

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async ({ account }) => ({
  name: account.name,
  /** A peer mentor: the same person, with a file of each kind. */
  both: account.roles.some(({ role }) => role === "family-adult"),
}));

/** The frame of a volunteer's own pages. */
export default function OwnFrame() {
  const { name, both } = useLoaderData<typeof loader>();
  const { tag, shared, concern } = usePageFrame();
  const t = useTranslate("common", "volunteer");
  const account = {
    name,
    label: t("common:nav.my-page"),
    links: [{ href: `/${tag}/account`, label: t("volunteer:account") }],
    logOut: { action: `/${tag}/log-out`, label: t("common:nav.log-out") },
  };
  const menu = [
    { href: `/${tag}/volunteer`, label: t(both ? "common:nav.as-volunteer" : "common:nav.my-page") },
    ...(both ? [{ href: `/${tag}/family/own`, label: t("common:nav.as-myself") }] : []),
    { href: `/${tag}/activities`, label: t("common:nav.activities") },
  ];
  return (
    <AccountPage {...shared} menu={menu} account={account} aside={concern}>
      <Outlet />
    </AccountPage>
  );
}
