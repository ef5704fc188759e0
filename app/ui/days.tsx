import { ActivityList, ActivityRow, type ActivityRowProps } from "./activity-row";
import { DayHeading } from "./number-plate";

export type DayOfRows = {
  day: string;
  plate: string;
  name: string;
  note: string | null;
  rows: readonly (ActivityRowProps & { id: string })[];
};

/** Days of a calendar one below the other, each with its plate and its rows. `level` is that of the day's heading. */
export function Days({ days, level = 2 }: { days: readonly DayOfRows[]; level?: 2 | 3 }) {
  return days.map(({ day, plate, name, note, rows }) => (
    <section key={day} className="stack" data-gap="3" aria-labelledby={`day-${day}`}>
      <DayHeading day={plate} name={name} note={note ?? undefined} level={level} id={`day-${day}`} />
      <ActivityList>
        {rows.map((row) => (
          <ActivityRow key={row.id} {...row} level={level === 2 ? 3 : 4} />
        ))}
      </ActivityList>
    </section>
  ));
}
