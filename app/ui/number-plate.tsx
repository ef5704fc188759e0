import type { ReactNode } from "react";

/** The enamel house-number plate: a date, a step or the one figure of a page. Finished text comes in. */
export function NumberPlate({ size, hidden, children }: { size?: "lg" | "xl"; hidden?: boolean; children: ReactNode }) {
  return (
    <span className="plate" data-plate={size} aria-hidden={hidden ? "true" : undefined}>
      {children}
    </span>
  );
}

/** A day of the calendar: its plate, its name, and «today» beside it. */
export function DayHeading(props: { day: string; name: string; note?: string; level?: 2 | 3; id?: string }) {
  const { day, name, note, level = 2, id } = props;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="day">
      <NumberPlate>{day}</NumberPlate>
      <Heading id={id}>
        {name} {note && <span className="dim">· {note}</span>}
      </Heading>
    </div>
  );
}
