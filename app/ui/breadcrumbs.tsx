import type { MenuLink } from "./links";

/** The way back: the pages above this one. */
export function Breadcrumbs({ label, links }: { label: string; links: readonly MenuLink[] }) {
  const [only] = links;
  return (
    <nav className="ds-breadcrumbs" aria-label={label}>
      {links.length === 1 && only ? (
        <a className="ds-link" href={only.href}>
          {only.label}
        </a>
      ) : (
        <ol>
          {links.map(({ href, label: text, current }) => (
            <li key={href}>
              <a className="ds-link" href={href} aria-current={current ? "page" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
