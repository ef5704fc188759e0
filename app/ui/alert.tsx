import type { ReactNode } from "react";

/** A message on the page. The label (a word such as «Done») is read first: colour is never alone. */
export function Alert(props: {
  color: "success" | "warning" | "danger" | "info";
  label: string;
  heading?: ReactNode;
  children?: ReactNode;
  /** Set when the message answers what the reader just did. */
  live?: boolean;
}) {
  const { color, label, heading, children, live } = props;
  return (
    <div className="ds-alert stack" data-gap="1" data-color={color} role={live ? "status" : undefined}>
      <p className={heading ? "h4 as-h2" : "ds-sr-only"}>
        {heading ? <span className="ds-sr-only">{label}: </span> : label}
        {heading}
      </p>
      {children}
    </div>
  );
}
