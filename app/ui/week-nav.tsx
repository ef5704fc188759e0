import { ButtonLink } from "./button";
import type { MenuLink } from "./links";

/** One week back, one week on, and between them how much there is. */
export function WeekNav(props: { label: string; before?: MenuLink; after?: MenuLink; status: string }) {
  const { label, before, after, status } = props;
  return (
    <nav className="no-print weeknav" aria-label={label}>
      {before ? (
        <ButtonLink variant="tertiary" href={before.href} icon="caret-left">
          {before.label}
        </ButtonLink>
      ) : (
        <span />
      )}
      <p className="dim">{status}</p>
      {after ? (
        <ButtonLink variant="tertiary" href={after.href} iconAfter="caret-right">
          {after.label}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
