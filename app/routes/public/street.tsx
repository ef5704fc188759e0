import { Outlet, useLocation } from "@remix-run/react";
import { useTranslate } from "~/language/language-provider";
import { PublicPage } from "~/ui/public-page";
import { usePageFrame } from "../page-frame";

/** The frame of every public page: the same for everybody, no name, no script. */
export default function Street() {
  const frame = usePageFrame();
  const t = useTranslate("common");
  const { pathname } = useLocation();
  const link = (path: string, label: string) => ({
    href: `/${frame.tag}${path}`,
    label,
    current: pathname.startsWith(`/${frame.tag}${path}`),
  });
  const menu = [
    link("/activities", t("common:nav.activities")),
    link("/houses", t("common:nav.houses")),
    link("/volunteer/join", t("common:nav.volunteer")),
  ];
  return (
    <PublicPage {...frame.shared} menu={menu} logIn={link("/log-in", t("common:nav.log-in"))}>
      <Outlet />
    </PublicPage>
  );
}
