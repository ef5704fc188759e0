import { languageName } from "~/language/language-names.server";
import { factsOf, isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { FurtherWords } from "~db/schema/texts.server";
import type { SaidText } from "./calendar-queries.server";
import { parseMarkdown, plainMarkdown } from "./markdown";
import { textIn } from "./text-in";

/** Words in another language than the reader's, and a sentence that says in which. */
export type ForeignWords = { title: string; description: string; lang: string; dir: "ltr" | "rtl"; note: string };

/** What an activity is called and says. `lang` is there where it is not the reader's own language. */
export type OwnText = {
  title: string;
  description: string;
  lang: string | null;
  dir: "ltr" | "rtl" | null;
  /** Says in which language the text is, where it is not the reader's. */
  note: string | null;
  /** What people wrote besides, in a language the text above is not in. */
  further: ForeignWords | null;
};

/** The text to show; without any, the activity is called by the word of its kind. */
export function ownText(language: SiteLanguage, kindLabel: string, texts: readonly SaidText[]): OwnText {
  const text = textIn(language, texts);
  if (!text) return { title: kindLabel, description: "", lang: null, dir: null, note: null, further: null };
  const { description } = text;
  const title = text.title || kindLabel;
  const further = text.further ? foreign(language, text.further, "further-in") : null;
  const other = text.language === language ? null : foreign(language, text, "text-in");
  if (!other) return { title, description, lang: null, dir: null, note: null, further };
  const { lang, dir, note } = other;
  return { title, description, lang, dir, note, further };
}

function foreign(
  reader: SiteLanguage,
  { language, title, description }: FurtherWords,
  says: "text-in" | "further-in",
): ForeignWords | null {
  if (!isSiteLanguage(language)) return null;
  const { htmlLang, direction } = factsOf(language);
  const note = translator(reader, "activities")(`activities:${says}`, { language: languageName(reader, language) });
  return { title, description, lang: htmlLang, dir: direction, note };
}

/** All that is said, without marks: for feeds and programs. What is in another language says so. */
export function plainTextOf({ description, further }: OwnText): string {
  const also = further ? [further.note, further.title, plainMarkdown(parseMarkdown(further.description))] : [];
  return [plainMarkdown(parseMarkdown(description)), also.filter((part) => part !== "").join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}
