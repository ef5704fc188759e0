import type { ReactNode } from "react";
import { type Account, AccountMenu } from "./account-menu";
import { LanguageMenu } from "./language-menu";
import type { LanguageLink, MenuLink } from "./links";
import { PageTop, type PageTopProps, SkipLink } from "./page-top";

export type DeskPageProps = {
  skip: string;
  home: string;
  menuLabel: string;
  menu: readonly MenuLink[];
  /** The end of a long menu, behind one word. */
  more?: PageTopProps["more"];
  /** A link between the menu and the account, such as the three doors of the demonstration. */
  slot?: ReactNode;
  languageLabel?: string;
  languages?: readonly LanguageLink[];
  account: Account;
  /** The promise at the foot: what we do not use, and that a person decides. */
  promise: string;
  children: ReactNode;
};

/** A page behind the door, for coordinators, hosts and leads: the same parts, quiet and smaller. */
export function DeskPage(props: DeskPageProps) {
  const {
    skip,
    home,
    menuLabel,
    menu,
    more,
    slot,
    languageLabel = "",
    languages = [],
    account,
    promise,
    children,
  } = props;
  return (
    <div className="desk" data-size="sm">
      <SkipLink label={skip} />
      <PageTop home={home} menuLabel={menuLabel} menu={menu} more={more}>
        {slot}
        {languages.length > 1 && <LanguageMenu label={languageLabel} languages={languages} />}
        <AccountMenu {...account} />
      </PageTop>
      <main id="contents">
        <div className="page band" data-tight="">
          <div className="stack" data-gap="6">
            {children}
          </div>
        </div>
      </main>
      <footer className="page band" data-tight="">
        <p className="dim small">{promise}</p>
      </footer>
    </div>
  );
}
