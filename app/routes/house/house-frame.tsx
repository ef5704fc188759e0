import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { countNewsCalls } from "~/features/activities/call-queries.server";
import { listHouses } from "~/features/activities/plan-queries.server";
import { dayOf } from "~/foundation/clock";
import type { SessionHandle } from "~/foundation/session-kind";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { DeskPage } from "~/ui/desk-page";
import { SafetyLink } from "~/ui/safety-link";
import { DESK_STYLES } from "~/ui/stylesheets";

export const handle: WordsHandle & SessionHandle = { i18n: ["desk", "plan", "vocabulary", "errors"], session: "staff" };
export const links = () => DESK_STYLES;

export const loader = guard({ may: "house.plan", audit: "reads" }, async ({ db, account, houseIds, now }) => {
  const houses = await listHouses(db.read, houseIds);
  const calls = await countNewsCalls(db.read, houseIds, dayOf(now));
  return { name: account.name, houses: houses.map(({ name }) => name).join(", "), calls };
});

/** What the menu of a house's desk leads to, in its order. */
const MENU = [
  { href: "/house", word: "plan:menu.week" },
  { href: "/house/call-list", word: "plan:menu.call-list" },
  { href: "/house/facts", word: "plan:menu.facts" },
  { href: "/house/import", word: "plan:menu.import" },
] as const;

/** The frame of every page with which the hosts of a house plan its calendar. */
export default function HouseFrame() {
  const { name, houses, calls } = useLoaderData<typeof loader>();
  const t = useTranslate("common", "desk", "plan");
  const { pathname } = useLocation();
  const { tag } = useLanguage();
  const menu = MENU.map(({ href, word }) => ({
    href,
    // Who has not heard that a date is cancelled has to be seen from wherever it was done.
    label: word === "plan:menu.call-list" && calls > 0 ? t("plan:menu.calls", { count: calls }) : t(word),
    current:
      href === "/house" ? !MENU.slice(1).some((one) => pathname.startsWith(one.href)) : pathname.startsWith(href),
  }));
  const account = {
    label: t("desk:account"),
    name: t("desk:for-organisation", { name, organisation: houses }),
    links: [{ href: "/da/account", label: t("desk:account") }],
    logOut: { action: "/da/log-out", label: t("common:nav.log-out") },
  };
  return (
    <DeskPage
      skip={t("common:skip")}
      home="/house"
      menuLabel={t("common:nav.main")}
      menu={menu}
      slot={<SafetyLink href={`/${tag}/concern`} label={t("common:nav.concern")} />}
      account={account}
      promise={t("plan:promise")}
    >
      <Outlet />
    </DeskPage>
  );
}
