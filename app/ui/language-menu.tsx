import { Icon } from "./icon";
import { LanguageList } from "./language-list";
import type { LanguageLink } from "./links";

/** The language switcher at the top: a list behind a summary, so that it opens without script. */
export function LanguageMenu({ label, languages }: { label: string; languages: readonly LanguageLink[] }) {
  const current = languages.find((language) => language.current);
  return (
    <details className="lang">
      <summary>
        <Icon name="translate" />
        <span>
          <span className="ds-sr-only">{label}: </span>
          <bdi lang={current?.tag}>{current?.name}</bdi>
        </span>
        <Icon name="caret-down" />
      </summary>
      <LanguageList languages={languages} />
    </details>
  );
}
