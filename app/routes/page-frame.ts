import { useLocation } from "@remix-run/react";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { factsOf, SITE_LANGUAGE_TAGS } from "~/language/languages";
import { ABOUT_PAGES } from "./about-pages";

/** The number shown at the foot of public pages, and as a `tel:` address. */
const PHONE = "00 00 00 00";

/** What every page at the street has in common: skip link, languages, foot. Words come from `common`. */
export function usePageFrame() {
  const t = useTranslate("common");
  const { tag } = useLanguage();
  const { pathname, search } = useLocation();
  const rest = pathname.replace(/^\/[^/]+/, "") + search;
  const languages = SITE_LANGUAGE_TAGS.map((one) => ({
    tag: factsOf(one).htmlLang,
    name: factsOf(one).ownName,
    dir: factsOf(one).direction,
    href: `/${one}${rest}`,
    current: one === tag,
  }));
  const machineMade = {
    text: t("common:language.machine-made"),
    href: `/${tag}/about/contact`,
    label: t("common:language.help"),
  };
  const foot = {
    about: t("common:site.about"),
    ...(factsOf(tag).machineMade ? { machineMade } : {}),
    phone: { href: `tel:+45${PHONE.replaceAll(" ", "")}`, label: t("common:footer.call"), number: PHONE },
    languagesLabel: t("common:language.label"),
    linksLabel: t("common:footer.label"),
    links: [
      { href: `/${tag}/activities`, label: t("common:nav.activities") },
      { href: `/${tag}/houses`, label: t("common:nav.houses") },
      ...ABOUT_PAGES.map((page) => ({ href: `/${tag}/about/${page}`, label: t(`common:footer.${page}`) })),
    ],
  };
  const shared = {
    skip: t("common:skip"),
    home: `/${tag}`,
    menuLabel: t("common:nav.main"),
    languageLabel: t("common:language.label"),
    languages,
    foot,
  };
  // On every signed-in page: the way to the three doors when something is wrong.
  const concern = { href: `/${tag}/concern`, label: t("common:nav.concern"), icon: "warning-circle" as const };
  return { tag, shared, concern };
}
