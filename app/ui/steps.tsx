import type { ReactNode } from "react";
import { NumberPlate } from "./number-plate";

export type Step = { number: string; title: ReactNode; text: ReactNode };

/** How it goes, in three or four numbered steps. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="grid steps" data-gap="8">
      {steps.map(({ number, title, text }) => (
        <li key={number} className="stack" data-gap="3">
          <NumberPlate hidden>{number}</NumberPlate>
          <h3 className="h3">{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
