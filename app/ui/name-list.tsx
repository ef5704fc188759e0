import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import type { LanguageLink } from "./links";

/** Words in frames: the languages spoken at a place, the promises of a page. */
export function NameList({ names, icon }: { names: readonly ReactNode[]; icon?: IconName }) {
  return (
    <ul className="names">
      {names.map((name, i) => (
        <li key={i} className="name">
          {icon && <Icon name={icon} />}
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** Promises in a line, each with its own icon. */
export function Promises({ promises }: { promises: readonly { icon: IconName; text: string }[] }) {
  return (
    <ul className="cluster promise">
      {promises.map(({ icon, text }) => (
        <li key={text} className="name">
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** The languages this very text can be read in: links, apart from the languages that are spoken. */
export function ReadInLanguages({ label, languages }: { label: string; languages: readonly LanguageLink[] }) {
  return (
    <ul className="names" aria-label={label}>
      {languages.map(({ tag, name, href, dir, current }) => (
        <li key={tag}>
          <a
            className="name"
            href={href}
            lang={tag}
            dir={dir}
            hrefLang={tag}
            aria-current={current ? "true" : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
