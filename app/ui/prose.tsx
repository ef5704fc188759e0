import { Fragment, type ReactNode } from "react";

/** A text that people wrote, as a tree: made by a parser, never by hand from markup. */
export type Block =
  | { kind: "paragraph"; inlines: readonly Inline[] }
  | { kind: "list"; ordered: boolean; entries: readonly (readonly Inline[])[] };

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "bold"; inlines: readonly Inline[] }
  | { kind: "emphasis"; inlines: readonly Inline[] }
  | { kind: "link"; href: string; inlines: readonly Inline[] };

/** Language and direction are the text's own, and so are set by whoever shows it. */
export function Prose({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => <ProseBlock key={place} block={block} />);
}

function ProseBlock({ block }: { block: Block }) {
  if (block.kind === "paragraph") return <p className="ds-paragraph">{inlines(block.inlines)}</p>;
  const entries = block.entries.map((entry, place) => <li key={place}>{inlines(entry)}</li>);
  return block.ordered ? <ol className="ds-list">{entries}</ol> : <ul className="ds-list">{entries}</ul>;
}

function inlines(parts: readonly Inline[]): ReactNode {
  return parts.map((part, place) => <Fragment key={place}>{inline(part)}</Fragment>);
}

function inline(part: Inline): ReactNode {
  if (part.kind === "text") return part.text;
  if (part.kind === "break") return <br />;
  if (part.kind === "bold") return <strong>{inlines(part.inlines)}</strong>;
  if (part.kind === "emphasis") return <em>{inlines(part.inlines)}</em>;
  // An address in Latin letters keeps its order within a text that runs from right to left.
  return (
    <a href={part.href} rel="nofollow ugc noopener noreferrer">
      <bdi>{inlines(part.inlines)}</bdi>
    </a>
  );
}
