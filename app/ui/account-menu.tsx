import { Icon } from "./icon";
import type { MenuLink } from "./links";

export type Account = {
  name: string;
  /** Read before the name by screen readers: whose menu this is. */
  label: string;
  links: readonly MenuLink[];
  /** Logging out is a form, since it changes something. */
  logOut: { action: string; label: string };
};

/** The menu behind a person's own name. */
export function AccountMenu({ name, label, links, logOut }: Account) {
  return (
    <details className="lang account">
      <summary>
        <Icon name="user-circle" />
        <span>
          <span className="ds-sr-only">{label}: </span>
          <bdi>{name}</bdi>
        </span>
        <Icon name="caret-down" />
      </summary>
      <ul className="langs">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? "page" : undefined}>
              {link.label}
            </a>
          </li>
        ))}
        <li>
          <form method="post" action={logOut.action}>
            <button type="submit">{logOut.label}</button>
          </form>
        </li>
      </ul>
    </details>
  );
}
