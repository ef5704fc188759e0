import type { ReactNode } from "react";
import { PageHeading } from "~/ui/band";

/** Pages with a form of one's own are never kept by a browser or a cache. */
export const NO_STORE = () => ({ "cache-control": "private, no-store" });

/** A page of one narrow column: a heading, a sentence, a form. */
export function TextPage({ heading, lead, children }: { heading: string; lead?: string; children?: ReactNode }) {
  return (
    <div className="page band" data-tight="" data-width="text">
      <div className="stack" data-gap="8">
        <PageHeading heading={heading} lead={lead} />
        {children}
      </div>
    </div>
  );
}
