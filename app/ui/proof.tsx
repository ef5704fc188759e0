import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What the calculation has proved about itself, in plain words. */
export function Proof({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <div className="proof">
      <Icon name="seal-check-fill" />
      <h2 className="h3">{heading}</h2>
      <p>{children}</p>
    </div>
  );
}
