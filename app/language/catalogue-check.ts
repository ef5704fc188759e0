import { PLURAL_FORMS, type PluralForm } from "./keys";
import { factsOf, type SiteLanguage } from "./languages";

const PLURAL_ENDING = new RegExp(`_(${PLURAL_FORMS.join("|")})$`);

/** All sentences of a file by their path: `week.heading`, `duration.days_one`. */
export function sentencesOf(messages: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(messages)) {
    const at = path === "" ? name : `${path}.${name}`;
    if (typeof value === "string") found.set(at, value);
    else for (const [deeper, text] of sentencesOf(value as object, at)) found.set(deeper, text);
  }
  return found;
}

/** The path without its plural ending, and the ending. */
export function stemOf(path: string): { stem: string; form: PluralForm | null } {
  const form = PLURAL_ENDING.exec(path)?.[1] as PluralForm | undefined;
  return form ? { stem: path.slice(0, -form.length - 1), form } : { stem: path, form: null };
}

/** The forms a language needs for whole numbers. English and Danish: one, other. Arabic: all six. */
export function pluralFormsOf(language: SiteLanguage): PluralForm[] {
  const used = new Set([...formsTo1000(language), "other"]);
  return PLURAL_FORMS.filter((form) => used.has(form));
}

/** Whether a form stands for a single number, so that its sentence can say "one". Ukrainian `one` is 1, 21, 31 ..., Persian 0 and 1. */
export function saysItsNumber(form: PluralForm, language: SiteLanguage): boolean {
  return form === "zero" || formsTo1000(language).filter((used) => used === form).length === 1;
}

const forms = new Map<string, PluralForm[]>();

function formsTo1000(language: SiteLanguage): PluralForm[] {
  const like = factsOf(language).pluralLike;
  const known = forms.get(like);
  if (known) return known;
  const rule = new Intl.PluralRules(like);
  const found = Array.from({ length: 1001 }, (_, n) => rule.select(n));
  forms.set(like, found);
  return found;
}

/** Every path the language must have for these Danish words: the same, with the plural forms of its own. */
export function neededKeys(danish: object, language: SiteLanguage): Set<string> {
  const needed = new Set<string>();
  for (const path of sentencesOf(danish).keys()) {
    const { stem, form } = stemOf(path);
    if (form === null) needed.add(path);
    else for (const own of pluralFormsOf(language)) needed.add(`${stem}_${own}`);
  }
  return needed;
}

export function missingKeys(danish: object, words: object, language: SiteLanguage): string[] {
  const there = sentencesOf(words);
  return [...neededKeys(danish, language)].filter((key) => !there.has(key));
}

/** Keys the Danish does not have: left behind, or mistyped. A form for zero is allowed wherever there are plurals. */
export function unknownKeys(danish: object, words: object, language: SiteLanguage): string[] {
  const needed = neededKeys(danish, language);
  return [...sentencesOf(words).keys()].filter((key) => {
    const { stem, form } = stemOf(key);
    return !needed.has(key) && !(form === "zero" && needed.has(`${stem}_other`));
  });
}

/** The holes and marks of a sentence: `{{name}}`, `<link>`; sorted, each once. */
export function holesOf(text: string): string[] {
  return [...new Set(text.match(/\{\{-?\s*\w+\s*\}\}|<\/?[a-z-]+>/g) ?? [])].sort();
}
