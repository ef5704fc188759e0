/** One column: `value` in the unit of the chart, `text` as shown above it. */
export type ColumnBar = { key: string; label: string; value: number; text: string; now?: boolean };

const HEIGHT = 126;
const TOP = 24;
const STEP = 58;
const WIDTH = 42;

/** Few columns over time with a goal line. `label` says all numbers in words. */
export function Columns(props: {
  label: string;
  columns: readonly ColumnBar[];
  goal?: { value: number; text: string };
}) {
  const { label, columns, goal } = props;
  const highest = Math.max(1, ...columns.map(({ value }) => value), goal?.value ?? 0);
  const y = (value: number) => Math.round(HEIGHT - (value / highest) * (HEIGHT - TOP));
  const end = 14 + columns.length * STEP;
  return (
    <svg className="chart" viewBox={`0 0 ${end + (goal ? 60 : 0)} 150`} role="img" aria-label={label}>
      {columns.map(({ key, label: month, value, text, now }, i) => {
        const x = 14 + i * STEP;
        const middle = x + WIDTH / 2;
        return (
          <g key={key}>
            <rect
              className="col"
              data-now={now ? "" : undefined}
              x={x}
              y={y(value)}
              width={WIDTH}
              height={HEIGHT - y(value)}
              rx="4"
            />
            <text className="v" x={middle} y={y(value) - 6}>
              {text}
            </text>
            <text x={middle} y="145">
              {month}
            </text>
          </g>
        );
      })}
      {goal && (
        <>
          <path className="goal" d={`M0 ${y(goal.value)}H${end}`} fill="none" />
          <text x={end + 28} y={y(goal.value) + 5}>
            {goal.text}
          </text>
        </>
      )}
    </svg>
  );
}
