import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

/** The wall with its heading and two doors: at most once a page, and only where someone is invited in. */
export function Wall({ heading, lead, children }: { heading: string; lead: ReactNode; children: ReactNode }) {
  return (
    <section className="wall" aria-labelledby="wall">
      <div className="page wall__in">
        <div className="wall__text stack" data-gap="6">
          <h1 id="wall">{heading}</h1>
          <p className="lead measure">{lead}</p>
        </div>
        <div className="doors">{children}</div>
      </div>
    </section>
  );
}

/** One door in the wall: a call to action. The second door of a pair is blue. */
export function Door(props: { href: string; icon: IconName; heading: string; text: string; second?: boolean }) {
  const { href, icon, heading, text, second } = props;
  return (
    <a className="door" data-door={second ? "2" : undefined} href={href}>
      <span className="door__light">
        <Icon name={icon} />
      </span>
      <span className="door__leaf">
        <strong>{heading}</strong>
        <span>{text}</span>
        <span className="door__go">
          <Icon name="arrow-right" flip />
        </span>
      </span>
    </a>
  );
}
