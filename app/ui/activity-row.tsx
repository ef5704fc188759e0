import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { type Kind, Pictogram } from "./pictogram";

/** A finished time: `iso` for machines, `text` for readers. */
export type ClockTime = { iso: string; text: string };
export type Fact = { icon: IconName; text: string; hiddenLabel?: string };

export type ActivityRowProps = {
  kind: Kind;
  kindLabel: string;
  title: string;
  /** Language of the title when it differs from the page. */
  titleLang?: string;
  href: string;
  /** Below the heading of its day: 3 as a rule, 4 inside a section, 2 where the list is the page. */
  level?: 2 | 3 | 4;
  /** The day, when the row stands outside its day. */
  day?: string;
  start: ClockTime;
  end?: ClockTime & { before: string };
  /** Left out where the page says it. */
  place?: string;
  facts?: readonly Fact[];
  /** What to do: seats left, just come, waiting list, cancelled. Words always, colour never alone. */
  side?: { icon?: IconName; text: string; state?: "full" | "cancelled" };
  children?: ReactNode;
};

/** The list around the rows of a day. */
export function ActivityList({ children }: { children: ReactNode }) {
  return <ul className="acts">{children}</ul>;
}

/** One activity in a calendar; the whole row is its link. */
export function ActivityRow(props: ActivityRowProps) {
  const { kind, kindLabel, title, titleLang, href, level = 3, place, facts = [], side, children } = props;
  const Heading = `h${level}` as const;
  return (
    <li className="act" data-state={side?.state === "cancelled" ? "off" : undefined}>
      <Pictogram kind={kind} label={kindLabel} />
      <When {...props} />
      <div className="act__main">
        <Heading>
          <a href={href}>{titleLang ? <bdi lang={titleLang}>{title}</bdi> : title}</a>
        </Heading>
        {place && (
          <p>
            <bdi lang="da">{place}</bdi>
          </p>
        )}
        {facts.length > 0 && <Facts facts={facts} />}
        {children}
      </div>
      {side && <Side {...side} />}
    </li>
  );
}

function When({ day, start, end }: ActivityRowProps) {
  return (
    <p className="act__time">
      {day && <span className="act__day">{day} </span>}
      <time dateTime={start.iso}>{start.text}</time>{" "}
      {end && (
        <span>
          {end.before} <time dateTime={end.iso}>{end.text}</time>
        </span>
      )}
    </p>
  );
}

function Side({ icon, text, state }: NonNullable<ActivityRowProps["side"]>) {
  const mark = state === "cancelled" ? "off" : state;
  return (
    <p className="act__side">
      <span className="seats" data-state={mark}>
        {icon && <Icon name={icon} />}
        {text}
      </span>
    </p>
  );
}

/** Small facts in a line, each an icon and a word. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <p className="facts">
      {facts.map(({ icon, text, hiddenLabel }) => (
        <span key={`${icon} ${text}`}>
          <Icon name={icon} />
          <span>
            {hiddenLabel && <span className="ds-sr-only">{hiddenLabel}: </span>}
            {text}
          </span>
        </span>
      ))}
    </p>
  );
}
