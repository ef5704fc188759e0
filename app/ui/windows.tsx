export type WindowStep = { label: string; state: "done" | "current" | "later"; stateLabel?: string };

/** How far a sign-up has come: one window a step, lit when it is done. */
export function Windows({ label, steps }: { label: string; steps: readonly WindowStep[] }) {
  return (
    <ol className="windows" aria-label={label}>
      {steps.map(({ label: step, state, stateLabel }) => (
        <li
          key={step}
          data-done={state === "done" ? "" : undefined}
          aria-current={state === "current" ? "step" : undefined}
        >
          <span className="win" aria-hidden="true" />
          <span>
            {step}
            {stateLabel && <span className="ds-sr-only"> ({stateLabel})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
