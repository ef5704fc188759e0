import type { ReactNode } from "react";
import { ScoreBar, ScoreLegend, type ScoreShare } from "./score-bar";

export type SuggestionProps = {
  id: string;
  initials: string;
  heading: ReactNode;
  /** Place, state, room: one line. */
  about: ReactNode;
  total: ReactNode;
  /** «of 100», beside the total. */
  outOf: ReactNode;
  shares: readonly ScoreShare[];
  barLabel: string;
  of: string;
  children: ReactNode;
};

/** One suggestion on the desk: the total never without its five parts; reasons and actions are its children. */
export function Suggestion(props: SuggestionProps) {
  const { id, initials, heading, about, total, outOf, shares, barLabel, of, children } = props;
  return (
    <li className="panel sugg" id={id}>
      <div className="sugg__head">
        <span className="ds-avatar" aria-hidden="true">
          {initials}
        </span>
        <h3 className="h3">{heading}</h3>
        <p className="sugg__total">
          <span className="num">{total}</span> <span className="dim">{outOf}</span>
        </p>
        <p className="dim sugg__sub">{about}</p>
      </div>
      <div className="stack" data-gap="2">
        <ScoreBar shares={shares} label={barLabel} />
        <ScoreLegend shares={shares} of={of} />
      </div>
      {children}
    </li>
  );
}
