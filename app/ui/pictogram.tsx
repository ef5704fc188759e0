import type { ActivityKind } from "~db/vocabulary";

/** Which of the nine houses in public/pictograms.svg stands for each kind of activity. */
export const PICTURES = {
  "language-cafe": "language-cafe",
  "bike-workshop": "bike-workshop",
  "second-hand-shop": "second-hand-shop",
  cafe: "cafe",
  "theme-evening": "theme-evening",
  talk: "theme-evening",
  "homework-help": "homework-help",
  "womens-evening": "womens-evening",
  sport: "outing",
  cooking: "cafe",
  "childrens-club": "homework-help",
  "intro-cafe": "cafe",
  "city-tour": "outing",
  "information-meeting": "other",
  "neighbours-meeting": "other",
  "club-trial": "other",
  outing: "outing",
  other: "other",
} as const satisfies Record<ActivityKind, string>;
export type Kind = ActivityKind;

/** The house of a kind of activity. With `label` it speaks; without, the word must stand beside it. */
export function Pictogram({ kind, label }: { kind: Kind; label?: string }) {
  const use = <use href={`/pictograms.svg#${PICTURES[kind]}`} />;
  if (label === undefined) {
    return (
      <svg className={`house k-${kind}`} viewBox="0 0 64 76" aria-hidden="true">
        {use}
      </svg>
    );
  }
  return (
    <svg className={`house k-${kind}`} viewBox="0 0 64 76" role="img" aria-label={label}>
      {use}
    </svg>
  );
}
