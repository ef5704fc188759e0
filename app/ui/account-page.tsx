import type { ReactNode } from "react";
import { type Account, AccountMenu } from "./account-menu";
import { Icon } from "./icon";
import { LanguageMenu } from "./language-menu";
import type { LanguageLink, MenuLink } from "./links";
import { type Foot, PageFoot } from "./page-foot";
import { PageTop, SkipLink } from "./page-top";

export type AccountPageProps = {
  skip: string;
  home: string;
  menuLabel: string;
  menu?: readonly MenuLink[];
  languageLabel: string;
  languages: readonly LanguageLink[];
  account?: Account;
  /** A way out of a long form: «Save for later». */
  aside?: MenuLink;
  /** `text` is one narrow column, for forms. */
  width?: "page" | "text";
  foot: Foot;
  children: ReactNode;
};

/** A page for a volunteer, a family or a sign-up: the street's look with the person's own menu. */
export function AccountPage(props: AccountPageProps) {
  const { skip, home, menuLabel, menu, languageLabel, languages, account, aside, width, foot, children } = props;
  return (
    <>
      <SkipLink label={skip} />
      <PageTop home={home} menuLabel={menuLabel} menu={menu}>
        {aside && (
          <a className="hit" href={aside.href}>
            {aside.icon && <Icon name={aside.icon} />}
            {aside.label}
          </a>
        )}
        {languages.length > 0 && <LanguageMenu label={languageLabel} languages={languages} />}
        {account && <AccountMenu {...account} />}
      </PageTop>
      <main id="contents">
        <div className="page band" data-tight="" data-width={width === "text" ? "text" : undefined}>
          <div className="stack" data-gap="8">
            {children}
          </div>
        </div>
      </main>
      <PageFoot foot={foot} languages={languages} />
    </>
  );
}
