import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type Reason = { says: "yes" | "but" | "no"; text: ReactNode; icon?: IconName };

const MARKS = { yes: "check-circle", but: "minus-circle", no: "prohibit" } as const;

/** Facts that speak for and against, never judgements. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="reasons">
      {reasons.map(({ says, text, icon }, i) => (
        <li key={i} data-says={says}>
          <Icon name={icon ?? MARKS[says]} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A note on yellow: something is scarce or needs an eye. */
export function Note({ icon = "hourglass-medium", children }: { icon?: IconName; children: ReactNode }) {
  return (
    <div className="scarce">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** Who can read this: a lock and a sentence. */
export function OnlySeenBy({ children }: { children: ReactNode }) {
  return (
    <p className="dim locked">
      <Icon name="lock-simple" />
      <span>{children}</span>
    </p>
  );
}
