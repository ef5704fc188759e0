import type { LanguageLink } from "./links";

/** Languages by their own names, always in the order given; used by the menu, the door phone and the foot. */
export function LanguageList({ languages, className }: { languages: readonly LanguageLink[]; className?: string }) {
  return (
    <ul className={className ?? "langs"}>
      {languages.map(({ tag, name, href, current }) => (
        <li key={tag}>
          <a href={href} lang={tag} hrefLang={tag} aria-current={current ? "true" : undefined}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
