import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { scopesOf } from "~/access/permissions";
import { getOrganisation, listAllMatchTypes } from "~/features/organisations/queries.server";
import type { SessionHandle } from "~/foundation/session-kind";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { DeskPage } from "~/ui/desk-page";
import { SafetyLink } from "~/ui/safety-link";
import { DESK_STYLES } from "~/ui/stylesheets";

export const handle: WordsHandle & SessionHandle = { i18n: ["desk", "follow", "rounds"], session: "staff" };
export const links = () => DESK_STYLES;

export const loader = guard({ may: "desk.see", audit: "reads" }, async ({ db, account, organisationId }) => {
  const organisation = await getOrganisation(db.read, organisationId);
  const leads = scopesOf("organisation.set-up", account.roles).includes(organisationId);
  // Groups and outreach are in the menu of those who do such work.
  const forms = (await listAllMatchTypes(db.read, organisationId)).map(({ form }) => form);
  return { name: account.name, organisation: organisation.name, leads, forms: [...new Set(forms)] };
});

/** What the desk's menu leads to, in its order. */
const MENU = [
  { href: "/desk", word: "desk:menu.desk" },
  { href: "/desk/families", word: "desk:menu.families" },
  { href: "/desk/volunteers", word: "desk:menu.volunteers" },
  { href: "/desk/requests", word: "desk:menu.requests" },
  { href: "/desk/rounds", word: "rounds:menu" },
  { href: "/desk/matches", word: "desk:menu.matches" },
] as const;

/** What is needed more seldom, behind one word, so that the menu stays one line. */
const MORE = [
  { href: "/desk/intake", word: "desk:menu.intake" },
  { href: "/desk/calls", word: "follow:calls.menu" },
  { href: "/desk/concerns", word: "desk:menu.concerns" },
  { href: "/desk/groups", word: "desk:menu.groups", form: "group" },
  { href: "/desk/outreach", word: "desk:menu.outreach", form: "outreach" },
  { href: "/desk/sheets", word: "desk:menu.sheets" },
] as const;

/** The frame of every desk page: menu, who is signed in for which organisation, and the promise at the foot. */
export default function Desk() {
  const { name, organisation, leads, forms } = useLoaderData<typeof loader>();
  const t = useTranslate("common", "desk", "follow", "rounds");
  const { pathname } = useLocation();
  const { tag } = useLanguage();
  const linkTo = ({ href, word }: (typeof MENU | typeof MORE)[number]) => ({
    href,
    label: t(word),
    current: href === "/desk" ? pathname === href : pathname.startsWith(href),
  });
  const more = MORE.filter((line) => !("form" in line) || forms.includes(line.form)).map(linkTo);
  const account = {
    label: t("desk:account"),
    name: t("desk:for-organisation", { name, organisation }),
    links: [
      ...(leads
        ? [
            { href: "/desk/organisation", label: t("desk:menu.organisation") },
            { href: "/desk/people", label: t("desk:menu.people") },
          ]
        : []),
      { href: "/da/account", label: t("desk:account") },
    ],
    logOut: { action: "/da/log-out", label: t("common:nav.log-out") },
  };
  return (
    <DeskPage
      skip={t("common:skip")}
      home="/desk"
      menuLabel={t("common:nav.main")}
      menu={MENU.map(linkTo)}
      more={{ label: t("desk:menu.more"), links: more }}
      slot={<SafetyLink href={`/${tag}/concern`} label={t("common:nav.concern")} />}
      account={account}
      promise={t("desk:promise")}
    >
      <Outlet />
    </DeskPage>
  );
}
