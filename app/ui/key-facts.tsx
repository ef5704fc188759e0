import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type KeyFact = { icon: IconName; term: ReactNode; text: ReactNode };

/** What one must know, each with an icon: when, where, what it costs, who it is for. */
export function KeyFacts({ facts, small }: { facts: readonly KeyFact[]; small?: boolean }) {
  return (
    <dl className={small ? "keyfacts small-facts" : "keyfacts"}>
      {facts.map(({ icon, term, text }, i) => (
        <div key={i}>
          <dt>
            <Icon name={icon} />
            {term}
          </dt>
          <dd className={small ? undefined : "dim"}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
