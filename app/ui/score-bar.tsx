import type { ScorePart } from "~db/vocabulary";

/** One part of a score: what it got out of what it can get. `max` of all parts add up to 100. */
export type ScoreShare = { part: ScorePart; label: string; points: number; max: number };

/** The colour of each part, by its place in the order of screens and files. */
export const PART_CLASSES: Record<ScorePart, string> = {
  language: "p1",
  location: "p2",
  interests: "p3",
  availability: "p4",
  purpose: "p5",
};

/** Air between two parts of the bar, in hundredths of its length. */
const GAP = 0.7;

/** The score as one bar of five parts; `label` says the sum, and the parts when no legend stands beside it. */
export function ScoreBar({ shares, label }: { shares: readonly ScoreShare[]; label: string }) {
  const total = shares.reduce((sum, { max }) => sum + max, 0);
  let from = 0;
  const parts = shares.map((share) => {
    const start = from;
    from += share.max;
    return { ...share, start, room: Math.max(0, share.max - GAP) };
  });
  return (
    <svg className="score" viewBox={`0 0 ${total - GAP} 10`} preserveAspectRatio="none" role="img" aria-label={label}>
      {parts.map(({ part, start, room, points, max }) => (
        <g key={part} className={PART_CLASSES[part]}>
          <rect className="t" x={start} width={rounded(room)} height="10" />
          <rect x={start} width={rounded(max === 0 ? 0 : (room * points) / max)} height="10" />
        </g>
      ))}
    </svg>
  );
}

/** The five parts in words and numbers: `of` is the word between points and possible points for screen readers. */
export function ScoreLegend({ shares, of }: { shares: readonly ScoreShare[]; of: string }) {
  return (
    <dl className="parts">
      {shares.map(({ part, label, points, max }) => (
        <div key={part}>
          <dt>
            <i className={PART_CLASSES[part]} aria-hidden="true" />
            {label}
          </dt>
          <dd>
            {Math.round(points)}
            <span className="ds-sr-only"> {of} </span>
            <span className="dim">
              <span aria-hidden="true">/</span>
              {max}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
