import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Words that open more words, without script: a no with its reason, small print. */
export function Fold(props: {
  label: ReactNode;
  hiddenLabel?: string;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { label, hiddenLabel, open, className, children } = props;
  return (
    <details className={["more", className].filter(Boolean).join(" ")} open={open}>
      <summary>
        <span>
          {label}
          {hiddenLabel && <span className="ds-sr-only"> {hiddenLabel}</span>}
        </span>
        <Icon name="caret-down" />
      </summary>
      {children}
    </details>
  );
}
