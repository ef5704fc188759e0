import type { OwnText } from "../own-text.server";

/** What an activity says of itself, in whatever language it is written. */
export function Description({ text }: { text: OwnText }) {
  const paragraphs = text.description.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div className="stack measure" data-gap="3" lang={text.lang ?? undefined} dir={text.dir ?? undefined}>
      {paragraphs.map((paragraph, i) => (
        <p key={i}>{paragraph}</p>
      ))}
    </div>
  );
}
