import type { ReactNode } from "react";
import { type Kind, Pictogram } from "./pictogram";

/** The front of one activity: its colour, its house, its name. `children` stand above the heading (the way back). */
export function Facade(props: {
  kind: Kind;
  kindLabel: string;
  heading: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  const { kind, kindLabel, heading, lead, children } = props;
  return (
    <div className={`facade k-${kind}`}>
      <div className="page facade__in">
        <div className="facade__text stack" data-gap="3" data-read="">
          {children}
          <h1 className="h1">{heading}</h1>
          {lead && <p className="lead measure">{lead}</p>}
        </div>
        <Pictogram kind={kind} label={kindLabel} />
      </div>
    </div>
  );
}
