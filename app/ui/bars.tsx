import type { ReactNode } from "react";

/** `share` is the length from 0 to 1; `value` is the finished text at its end; `hot` marks the longest waiting. */
export type BarRow = {
  key: string;
  label: ReactNode;
  note?: ReactNode;
  share: number;
  value: ReactNode;
  hot?: boolean;
};

/** A horizontal bar alone; the number must stand beside it. */
export function Bar({ share, hot }: { share: number; hot?: boolean }) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={width} height="10" data-hot={hot ? "" : undefined} />
    </svg>
  );
}

/** Bars as a table: name, bar, number. `headings` are for screen readers. */
export function Bars({
  labelledBy,
  headings,
  rows,
}: {
  labelledBy: string;
  headings: [string, string];
  rows: readonly BarRow[];
}) {
  return (
    <table className="bars" aria-labelledby={labelledBy}>
      <thead className="ds-sr-only">
        <tr>
          <th scope="col">{headings[0]}</th>
          <th scope="col">{headings[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, note, share, value, hot }) => (
          <tr key={key}>
            <th scope="row">
              {label} {note && <span className="dim">{note}</span>}
            </th>
            <td>
              <span className="bars__row">
                <Bar share={share} hot={hot} />
                <span>{value}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two results side by side: the same work done in two ways. */
export function Compare({ label, rows }: { label: string; rows: readonly BarRow[] }) {
  return (
    <ul className="vs" aria-label={label}>
      {rows.map(({ key, label: name, share, value, hot }) => (
        <li key={key}>
          <span className="strong">{name}</span>
          <span>{value}</span>
          <Bar share={share} hot={hot} />
        </li>
      ))}
    </ul>
  );
}
