/**
 * A description in a small part of Markdown, read to a plain tree: paragraphs and line breaks, `**bold**`, `*emphasis*`,
 * lists with `-` or `1.`, `[links](https://...)` and bare addresses. There is no HTML: what is not one of these stays text.
 */
import { plainText } from "~/foundation/plain-text";
import type { Block, Inline } from "~/ui/prose";

/** Longer texts are cut: a description is read on a phone. */
const MAX_LENGTH = 5000;
/** Bold in emphasis in a link is enough; deeper marks stay as typed. */
const MAX_DEPTH = 3;
const SAFE_SCHEMES = ["https:", "http:", "mailto:", "tel:"];

const BULLET = /^[-*] +(.+)$/;
const NUMBER = /^\d{1,3}[.)] +(.+)$/;
const MARK = new RegExp(
  [
    /\*\*(?=\S)(?<bold>[^\n]+?)(?<=\S)\*\*/u,
    /(?<![\p{L}\p{N}*_])(?<mark>[*_])(?=[^\s*_])(?<emphasis>[^\n]+?)(?<=[^\s*_])\k<mark>(?![\p{L}\p{N}*_])/u,
    /\[(?<label>[^[\]\n]{1,300})\]\((?<target>[^\s()]{1,500})\)/u,
    /(?<![\p{L}\p{N}])(?<bare>https?:\/\/[^\s<>"]{1,500}[^\s<>".,;:!?)'*_])/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of plainText(text.slice(0, MAX_LENGTH)).split(/\n\n/)) {
    for (const { ordered, lines } of groups(part.split("\n"))) {
      if (ordered === null) blocks.push({ kind: "paragraph", inlines: withBreaks(lines) });
      else blocks.push({ kind: "list", ordered, entries: lines.map((line) => parseInlines(line)) });
    }
  }
  return blocks.filter((block) => block.kind === "list" || block.inlines.length > 0);
}

/** The words alone, for feeds, previews and mails: marks are gone, a link shows where it leads. */
export function plainMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "paragraph") return words(block.inlines);
      return block.entries.map((entry, place) => `${block.ordered ? `${place + 1}.` : "-"} ${words(entry)}`).join("\n");
    })
    .join("\n\n");
}

interface Group {
  /** Null for lines of a paragraph. */
  ordered: boolean | null;
  lines: string[];
}

function groups(lines: readonly string[]): Group[] {
  const found: Group[] = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line)?.[1];
    const number = NUMBER.exec(line)?.[1];
    const ordered = bullet ? false : number ? true : null;
    const last = found.at(-1);
    const own = bullet ?? number ?? line;
    if (last && last.ordered === ordered) last.lines.push(own);
    else found.push({ ordered, lines: [own] });
  }
  return found;
}

function withBreaks(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, place): Inline[] => [
    ...(place > 0 ? [{ kind: "break" } as const] : []),
    ...parseInlines(line),
  ]);
}

function parseInlines(text: string, depth = 0, inLink = false): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  const say = (words: string) => {
    const last = inlines.at(-1);
    if (last?.kind === "text") last.text += words;
    else if (words) inlines.push({ kind: "text", text: words });
  };
  for (const match of depth < MAX_DEPTH ? text.matchAll(MARK) : []) {
    say(text.slice(from, match.index));
    from = match.index + match[0].length;
    const inline = readMark(match.groups as Marks, depth, inLink);
    if (inline) inlines.push(inline);
    else say(match[0]);
  }
  say(text.slice(from));
  return inlines;
}

type Marks = Partial<Record<"bold" | "emphasis" | "label" | "target" | "bare", string>>;

/** Null when an address is not one we link to, or stands inside a link. */
function readMark({ bold, emphasis, label, target, bare }: Marks, depth: number, inLink: boolean): Inline | null {
  if (bold) return { kind: "bold", inlines: parseInlines(bold, depth + 1, inLink) };
  if (emphasis) return { kind: "emphasis", inlines: parseInlines(emphasis, depth + 1, inLink) };
  const href = inLink ? null : safeAddress(target ?? bare ?? "");
  if (!href) return null;
  return {
    kind: "link",
    href,
    inlines: label ? parseInlines(label, depth + 1, true) : [{ kind: "text", text: bare ?? "" }],
  };
}

/** Schemes that do nothing but open a page, a mail or a call, and no names before an @ that could pass for the site. */
function safeAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return SAFE_SCHEMES.includes(url.protocol) && !url.username && !url.password ? url.href : null;
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      if (inline.kind === "break") return "\n";
      const inner = words(inline.inlines);
      if (inline.kind !== "link") return inner;
      const shown = inline.href.replace(/^(mailto|tel):/, "");
      return inner === shown || `${inner}/` === shown ? inner : `${inner} (${shown})`;
    })
    .join("");
}
