import { ButtonLink } from "./button";
import type { MenuLink } from "./links";

/** Pages of a long list: back, where we are in words («Page 2 of 5»), on. */
export function Pagination(props: { label: string; before?: MenuLink; here: string; after?: MenuLink }) {
  const { label, before, here, after } = props;
  return (
    <nav className="cluster no-print" data-between="" aria-label={label}>
      {before ? (
        <ButtonLink variant="tertiary" href={before.href} icon="caret-left">
          {before.label}
        </ButtonLink>
      ) : (
        <span />
      )}
      <p className="dim">{here}</p>
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
