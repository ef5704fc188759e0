import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { MenuLink } from "./links";
import { Logo } from "./logo";

/** The first stop of the Tab key: straight to the contents. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a className="ds-skip-link" href="#contents">
      {label}
    </a>
  );
}

export type PageTopProps = {
  home: string;
  menuLabel: string;
  menu?: readonly MenuLink[];
  /** The end of a long menu, behind one word. */
  more?: { label: string; links: readonly MenuLink[] };
  children?: ReactNode;
};

/** The top of every page: the logo, the menu, and at the end what the page needs (languages, account). */
export function PageTop(props: PageTopProps) {
  const { home, menuLabel, menu = [], more, children } = props;
  return (
    <header className="top">
      <div className="page top__in">
        <Logo href={home} />
        {menu.length > 0 && (
          <nav data-many={menu.length > 3 ? "" : undefined} aria-label={menuLabel}>
            {menu.map(({ href, label, current }) => (
              <a key={href} href={href} aria-current={current ? "page" : undefined}>
                {label}
              </a>
            ))}
            {more && more.links.length > 0 && <MoreLinks {...more} />}
          </nav>
        )}
        <div className="top__end">{children}</div>
      </div>
    </header>
  );
}

/** Links behind a summary, so that they open without script; the word says so when one of them is the page. */
function MoreLinks({ label, links }: NonNullable<PageTopProps["more"]>) {
  return (
    <details className="lang">
      <summary aria-current={links.some(({ current }) => current) ? "true" : undefined}>
        <span>{label}</span>
        <Icon name="caret-down" />
      </summary>
      <ul className="langs">
        {links.map(({ href, label: word, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
