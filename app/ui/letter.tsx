import type { ReactNode } from "react";

/** A proposal as a letter from a named person, with a door that stands ajar. Reasons and answers are its children. */
export function Letter(props: { id: string; from: ReactNode; heading: ReactNode; children: ReactNode }) {
  const { id, from, heading, children } = props;
  return (
    <article className="letter" aria-labelledby={id}>
      <div className="letter__top">
        <div className="stack" data-gap="2">
          <p className="strong">{from}</p>
          <h2 className="h2" id={id}>
            {heading}
          </h2>
        </div>
        <svg className="minidoor" viewBox="0 0 74 120" aria-hidden="true">
          <path d="M0 120V37a37 37 0 0 1 74 0v83z" className="md-frame" />
          <path d="M7 42h60v78H7z" className="md-leaf" />
          <path d="M7 40v-3a30 30 0 0 1 60 0v3z" className="md-light" />
          <path d="M7 40h60v5H7z" className="md-frame" />
          <circle cx="57" cy="84" r="4" className="md-brass" />
        </svg>
      </div>
      <div className="letter__body stack" data-gap="6">
        {children}
      </div>
    </article>
  );
}
