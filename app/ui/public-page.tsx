import type { ReactNode } from "react";
import { Icon } from "./icon";
import { LanguageMenu } from "./language-menu";
import type { LanguageLink, MenuLink } from "./links";
import { type Foot, PageFoot } from "./page-foot";
import { PageTop, SkipLink } from "./page-top";

export type PublicPageProps = {
  skip: string;
  home: string;
  menuLabel: string;
  menu: readonly MenuLink[];
  languageLabel: string;
  languages: readonly LanguageLink[];
  logIn?: MenuLink;
  foot: Foot;
  children: ReactNode;
};

/** A page on the street, the same for everybody: it never shows a name. */
export function PublicPage(props: PublicPageProps) {
  const { skip, home, menuLabel, menu, languageLabel, languages, logIn, foot, children } = props;
  return (
    <>
      <SkipLink label={skip} />
      <PageTop home={home} menuLabel={menuLabel} menu={menu}>
        <LanguageMenu label={languageLabel} languages={languages} />
        {logIn && (
          <a className="me" href={logIn.href} aria-current={logIn.current ? "page" : undefined}>
            <Icon name="user-circle" />
            <span>{logIn.label}</span>
          </a>
        )}
      </PageTop>
      <main id="contents">{children}</main>
      <PageFoot foot={foot} languages={languages} />
    </>
  );
}
