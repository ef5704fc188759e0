import type { ReactNode } from "react";
import { Count } from "./tag";

/** A white card with a heading of its own; `count` stands beside it, `end` at the end of its line. */
export function Panel(props: {
  id: string;
  heading: ReactNode;
  count?: ReactNode;
  countColor?: "danger" | "warning";
  end?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { id, heading, count, countColor, end, wide, children } = props;
  const title = (
    <h2 id={id}>
      {heading} {count !== undefined && <Count color={countColor}>{count}</Count>}
    </h2>
  );
  return (
    <section className={wide ? "panel stack wide" : "panel stack"} data-gap="3" aria-labelledby={id}>
      {end ? (
        <div className="cluster" data-between="">
          {title}
          {end}
        </div>
      ) : (
        title
      )}
      {children}
    </section>
  );
}

/** One figure and what it counts. */
export function Stat({ value, text }: { value: ReactNode; text: ReactNode }) {
  return (
    <p className="panel stat">
      <span className="num">{value}</span>
      <span>{text}</span>
    </p>
  );
}
