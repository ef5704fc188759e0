import { Prose } from "~/ui/prose";
import { parseMarkdown } from "../markdown";
import type { ForeignWords, OwnText } from "../own-text.server";

/** What an activity says of itself, in whatever language it is written. */
export function Description({ text }: { text: OwnText }) {
  return (
    <div className="stack measure" data-gap="3" lang={text.lang ?? undefined} dir={text.dir ?? undefined}>
      <Prose blocks={parseMarkdown(text.description)} />
    </div>
  );
}

/** What its hosts wrote besides, in a language this page is not in. */
export function FurtherDescription({ further }: { further: ForeignWords }) {
  const { note, title, description, lang, dir } = further;
  return (
    <div className="stack measure" data-gap="2">
      <p className="dim">{note}</p>
      <blockquote className="quote stack" data-gap="2" lang={lang} dir={dir}>
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        <Prose blocks={parseMarkdown(description)} />
      </blockquote>
    </div>
  );
}
