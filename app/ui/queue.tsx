import type { ReactNode } from "react";

export type QueueItem = { key: string; title: ReactNode; href?: string; text?: ReactNode; end?: ReactNode };

/** What waits for an answer: who, why, and the one thing to do about it. */
export function Queue({ items, stacked }: { items: readonly QueueItem[]; stacked?: boolean }) {
  return (
    <ul className="queue" data-stack={stacked ? "" : undefined}>
      {items.map(({ key, title, href, text, end }) => (
        <li key={key} data-alone={end ? undefined : ""}>
          <div>
            {href ? (
              <a className="hit" href={href}>
                {title}
              </a>
            ) : (
              <p className="strong">{title}</p>
            )}
            {text && <p className="dim">{text}</p>}
          </div>
          {end && <div>{end}</div>}
        </li>
      ))}
    </ul>
  );
}
