import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

type Look = {
  /** Primary once a page; secondary beside it; tertiary for ways back and out. */
  variant?: "primary" | "secondary" | "tertiary";
  color?: "danger" | "neutral";
  big?: boolean;
  fullWidth?: boolean;
  icon?: IconName;
  /** At the end of the words; arrows turn in right-to-left pages. */
  iconAfter?: IconName;
  /** Words for screen readers alone, when the same button stands in many rows. */
  hiddenLabel?: string;
  children: ReactNode;
};

/** Icons that point along the line of writing. */
const POINTING: readonly string[] = ["arrow-left", "arrow-right", "caret-left", "caret-right"];

function attributes({ variant, color, big, fullWidth }: Look) {
  return {
    className: "ds-button",
    "data-variant": variant === "primary" ? undefined : variant,
    "data-color": color,
    "data-big": big ? "" : undefined,
    "data-fullwidth": fullWidth ? "" : undefined,
  };
}

function Inside({ icon, iconAfter, hiddenLabel, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} flip={POINTING.includes(icon)} />}
      {children}
      {hiddenLabel && <span className="ds-sr-only"> {hiddenLabel}</span>}
      {iconAfter && <Icon name={iconAfter} flip={POINTING.includes(iconAfter)} />}
    </>
  );
}

export type SubmitButtonProps = Look & {
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  formNoValidate?: boolean;
};

/** Sends the form it stands in; `name` and `value` tell several buttons apart. */
export function SubmitButton({ name, value, form, formAction, formNoValidate, ...look }: SubmitButtonProps) {
  const sent = { name, value, form, formAction, formNoValidate };
  return (
    <button type="submit" {...attributes(look)} {...sent}>
      <Inside {...look} />
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, download, rel, ...look }: Look & { href: string; download?: string; rel?: string }) {
  return (
    <a href={href} download={download} rel={rel} {...attributes(look)}>
      <Inside {...look} />
    </a>
  );
}
