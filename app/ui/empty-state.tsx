import type { ReactNode } from "react";
import { type Kind, Pictogram } from "./pictogram";

/** Nothing here: the grey house, one sentence, one way on. */
export function EmptyState({ text, kind = "other", children }: { text: ReactNode; kind?: Kind; children?: ReactNode }) {
  return (
    <div className="empty">
      <Pictogram kind={kind} />
      <div className="stack" data-gap="2">
        <p>{text}</p>
        {children}
      </div>
    </div>
  );
}
