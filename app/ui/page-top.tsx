import type { ReactNode } from "react";
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

/** The top of every page: the logo, the menu, and at the end what the page needs (languages, account). */
export function PageTop(props: { home: string; menuLabel: string; menu?: readonly MenuLink[]; children?: ReactNode }) {
  const { home, menuLabel, menu = [], children } = props;
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
          </nav>
        )}
        <div className="top__end">{children}</div>
      </div>
    </header>
  );
}
