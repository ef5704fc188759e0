import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type Colour = "neutral" | "success" | "warning" | "danger" | "info";

/** A state in a word, with an icon. */
export function Tag({ color = "neutral", icon, children }: { color?: Colour; icon?: IconName; children: ReactNode }) {
  return (
    <span className="ds-tag" data-color={color}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** How many there are, beside a heading. */
export function Count({ color, children }: { color?: Colour; children: ReactNode }) {
  return (
    <span className="count" data-color={color}>
      {children}
    </span>
  );
}
