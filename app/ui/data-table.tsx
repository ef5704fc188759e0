import type { ReactNode } from "react";

export type Column = {
  key: string;
  heading: ReactNode;
  /** The heading is for screen readers alone (a column of buttons). */
  hidden?: boolean;
  /** Numbers stand at the end of the line. */
  end?: boolean;
};
export type Row = { key: string; cells: Record<string, ReactNode> };

/** Rows and columns with real headings. On a phone each row becomes a card, each cell with its heading before it. */
export function DataTable(props: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  showCaption?: boolean;
}) {
  const { caption, columns, rows, showCaption } = props;
  return (
    <table className="ds-table datatable">
      <caption className={showCaption ? undefined : "ds-sr-only"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, heading, hidden, end }) => (
            <th key={key} scope="col" data-end={end ? "" : undefined}>
              {hidden ? <span className="ds-sr-only">{heading}</span> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column, i) => (
              <Cell key={column.key} column={column} first={i === 0}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, first, children }: { column: Column; first: boolean; children: ReactNode }) {
  const end = column.end ? "" : undefined;
  if (first) {
    return (
      <th scope="row" data-end={end}>
        {children}
      </th>
    );
  }
  return (
    <td data-end={end}>
      {!column.hidden && (
        <span className="datatable__name" aria-hidden="true">
          {column.heading}
        </span>
      )}
      <div>{children}</div>
    </td>
  );
}
