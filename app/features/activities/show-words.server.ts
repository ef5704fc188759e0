import { formatDate } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import { factsOf, isSiteLanguage, SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { furtherWords, isOlderThanOriginal, originalOf, type WrittenWords } from "./original-words";
import { type OwnText, ownText } from "./own-text.server";
import { listTexts, listWordsByWhom } from "./queries.server";
import { textIn } from "./text-in";
import { composeText, type OwnWords, type ReadyMade } from "./words-of-activity.server";

type Activity = ReadyMade & { id: string };
type Written = Awaited<ReturnType<typeof listWordsByWhom>>[number];

/** Where the words of an activity come from in one language, for its hosts. */
export type ShownWords = {
  language: SiteLanguage;
  ownName: string;
  /** In the host's language. */
  name: string;
  state: "host" | "reader" | "ready-made" | "missing";
  original: boolean;
  older: boolean;
  /** In which language readers get what people wrote, where it is not this one. */
  readIn: string | null;
  /** Who wrote it last, where that is a host who is known; a volunteer who was asked is not named. */
  by: string | null;
  at: string | null;
};

/** What readers of each language get, and who wrote it when. */
export async function showWords(db: Reader, language: SiteLanguage, activity: Activity): Promise<ShownWords[]> {
  const [words, texts] = [await listWordsByWhom(db, activity.id), await listTexts(db, [activity.id])];
  return SITE_LANGUAGE_TAGS.map((tag) => {
    const written = words.find((one) => one.language === tag);
    const there = texts.some((one) => one.language === tag);
    const from = there ? furtherWords(tag, words) : textIn(tag, texts);
    return {
      language: tag,
      ownName: factsOf(tag).ownName,
      name: languageName(language, tag),
      state: written?.source ?? (there ? "ready-made" : "missing"),
      ...ageOf(written, words),
      readIn: from && isSiteLanguage(from.language) ? languageName(language, from.language) : null,
      ...writerOf(language, written),
    };
  });
}

/** The page on which a host writes in one language. */
export async function showWordsIn(db: Reader, language: SiteLanguage, activity: Activity, tag: SiteLanguage) {
  const words = await listWordsByWhom(db, activity.id);
  const written = words.find((one) => one.language === tag);
  const first = originalOf(words);
  const original = first && first.language !== tag && isSiteLanguage(first.language) ? first : null;
  const own = { title: written?.title ?? "", description: written?.description ?? "" };
  return {
    language: tag,
    name: languageName(language, tag),
    start: own,
    state: written?.source ?? ("ready-made" as const),
    seen: written?.changedAt.getTime() ?? null,
    ...ageOf(written, words),
    ...writerOf(language, written),
    readyMadeTitle: composeText(tag, activity, undefined).title,
    source: original && sourceOf(language, activity, original),
    canAsk: first !== null && (!written || isOlderThanOriginal(written, words)),
    now: previewWords(tag, activity, words, own),
  };
}
export type ShownWordsIn = Awaited<ReturnType<typeof showWordsIn>>;

/** What readers of a language would see if a host had typed this. */
export function previewWords(
  tag: SiteLanguage,
  activity: Activity,
  words: readonly WrittenWords[],
  typed: OwnWords,
): OwnText {
  const said = typed.title !== "" || typed.description !== "";
  const now = new Date(0);
  const others = words.filter((one) => one.language !== tag);
  const own = said ? [{ ...typed, language: tag, source: "host" as const, firstAt: now, changedAt: now }] : [];
  const text = { activityId: activity.id, language: tag, ...composeText(tag, activity, own[0]) };
  const kind = translator(tag, "vocabulary")(`vocabulary:kind.${activity.kind}`);
  return ownText(tag, kind, [{ ...text, further: furtherWords(tag, [...others, ...own]) }]);
}

function ageOf(written: Written | undefined, words: readonly Written[]) {
  return {
    original: written !== undefined && originalOf(words) === written,
    older: written !== undefined && isOlderThanOriginal(written, words),
  };
}

function writerOf(language: SiteLanguage, written: Written | undefined) {
  return {
    by: written?.source === "host" ? written.name : null,
    at: written ? formatDate(language, written.changedAt, { weekday: false, year: true }) : null,
  };
}

/** The original as it is to be said in another language, without the ready-made sentences: those are there already. */
function sourceOf(language: SiteLanguage, activity: ReadyMade, { language: tag, title, description }: Written) {
  const said = tag as SiteLanguage;
  return {
    name: languageName(language, said),
    lang: factsOf(said).htmlLang,
    dir: factsOf(said).direction,
    title: title || composeText(said, activity, undefined).title,
    description,
  };
}
