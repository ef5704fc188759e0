import { Prose } from "~/ui/prose";
import { parseMarkdown } from "../markdown";
import type { OwnText } from "../own-text.server";

/** What an activity says of itself, in whatever language it is written. */
export function Description({ text }: { text: OwnText }) {
  return (
    <div className="stack measure" data-gap="3" lang={text.lang ?? undefined} dir={text.dir ?? undefined}>
      <Prose blocks={parseMarkdown(text.description)} />
    </div>
  );
}
