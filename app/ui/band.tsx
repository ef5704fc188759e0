import type { ReactNode } from "react";

/** A band across the page with a heading; `tone` 2 is the second ground, `end` stands at the end of the heading's line. */
export function Band(props: {
  id: string;
  heading: ReactNode;
  text?: ReactNode;
  end?: ReactNode;
  tone?: 2;
  tight?: boolean;
  children: ReactNode;
}) {
  const { id, heading, text, end, tone, tight, children } = props;
  return (
    <section className="band" data-tone={tone} data-tight={tight ? "" : undefined} aria-labelledby={id}>
      <div className="page stack" data-gap="8">
        <div className="cluster" data-between="">
          <div className="stack" data-gap="2">
            <h2 className="h2" id={id}>
              {heading}
            </h2>
            {text && <p className="dim">{text}</p>}
          </div>
          {end}
        </div>
        {children}
      </div>
    </section>
  );
}

/** The heading of a page: what it is, one line about it, and what can be done with all of it. */
export function PageHeading({ heading, lead, end }: { heading: ReactNode; lead?: ReactNode; end?: ReactNode }) {
  return (
    <div className="cluster" data-between="">
      <div className="stack" data-gap="2">
        <h1 className="h1">{heading}</h1>
        {lead && <p className="lead dim">{lead}</p>}
      </div>
      {end && (
        <div className="cluster no-print" data-gap="2">
          {end}
        </div>
      )}
    </div>
  );
}
