import { Fragment, type ReactNode } from "react";
import type { PlainKey, Values } from "./keys";
import { useTranslate } from "./language-provider";
import { factsOf, isSiteLanguage } from "./languages";
import type { Namespace } from "./namespaces";

const LESS_THAN = "\ue000";

/**
 * A sentence with a piece that is more than words: a link, or a name in another language.
 *   "call": "Ring til <phone>{{number}}</phone>, hvis du er i tvivl."
 *   <Sentence of="errors:call" values={{ number }} parts={{ phone: (words) => <a href={tel}>{words}</a> }} />
 * Values never become marks, whatever is in them.
 */
export function Sentence<K extends PlainKey>(props: {
  of: K;
  values?: Values;
  parts: Readonly<Record<string, (words: ReactNode) => ReactNode>>;
}) {
  const t = useTranslate(props.of.split(":")[0] as Namespace);
  const text = t(props.of as PlainKey, withoutMarks(props.values ?? {}));
  const pieces = text.split(/<([a-z-]+)>(.*?)<\/\1>/s);
  const shown: ReactNode[] = [];
  for (let at = 0; at < pieces.length; at += 3) {
    shown.push(<Fragment key={at}>{withMarks(pieces[at])}</Fragment>);
    const part = pieces[at + 1];
    if (part !== undefined) {
      const words = withMarks(pieces[at + 2]);
      shown.push(<Fragment key={at + 1}>{props.parts[part]?.(words) ?? words}</Fragment>);
    }
  }
  return shown;
}

function withoutMarks(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, v]) => [name, typeof v === "string" ? v.replaceAll("<", LESS_THAN) : v]),
  );
}

function withMarks(text = ""): string {
  return text.replaceAll(LESS_THAN, "<");
}

/** A piece in another language than the sentence or the page around it: Danish names in an Arabic text, a language's own name. */
export function InLanguage({ tag, children }: { tag: string; children: ReactNode }) {
  const dir = isSiteLanguage(tag) ? factsOf(tag).direction : undefined;
  return (
    <bdi lang={tag} dir={dir}>
      {children}
    </bdi>
  );
}
