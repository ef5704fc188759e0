import type { ReactNode } from "react";

export type PathStep = { state: "done" | "current" | "later"; title: ReactNode; text?: ReactNode; stateLabel?: string };

/** The way of a match from the first yes to a friendship: what is done, where we are, what comes. */
export function Path({ label, steps }: { label: string; steps: readonly PathStep[] }) {
  return (
    <ol className="path" aria-label={label}>
      {steps.map(({ state, title, text, stateLabel }, i) => (
        <li
          key={i}
          data-done={state === "done" ? "" : undefined}
          aria-current={state === "current" ? "step" : undefined}
        >
          <strong>
            {title}
            {stateLabel && <span className="ds-sr-only"> ({stateLabel})</span>}
          </strong>
          {text && <span className="dim">{text}</span>}
        </li>
      ))}
    </ol>
  );
}
