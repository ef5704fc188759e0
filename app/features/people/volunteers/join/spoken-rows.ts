import type { Language } from "~db/vocabulary";
import { LANGUAGES } from "~db/vocabulary";
import { LANGUAGES_MAX } from "./shapes";

/** The languages of one adult while the form is being filled in: levels may still be missing. */
export type SpokenRow = { tag: Language; speaking: string; reading: string };
type Typed = [name: string, value: string][];

const FIELD = /^adults\[(\d)\]\.languages\[(\d{1,2})\]\.(tag|speaking|reading)$/;
const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag);

/** What a form starts with: Danish, and the language the page is read in. */
export function startRows(pageLanguage: string): SpokenRow[] {
  const tags = pageLanguage === "da" ? ["da"] : ["da", pageLanguage];
  return tags.filter(isLanguage).map((tag) => ({ tag, speaking: "", reading: "" }));
}

/** The rows of each adult as they were typed. */
export function rowsOf(typed: Typed): SpokenRow[][] {
  const fields = typed.flatMap(([name, value]) => {
    const [, adult, row, part] = FIELD.exec(name) ?? [];
    return part === undefined ? [] : [{ adult: Number(adult), row: Number(row), part, value }];
  });
  const upTo = (numbers: number[]) => Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, n) => n);
  return upTo(fields.map(({ adult }) => adult)).map((adult) => {
    const own = fields.filter((field) => field.adult === adult);
    return upTo(own.map(({ row }) => row)).flatMap((row) => {
      const part = (word: string) => own.find((field) => field.row === row && field.part === word)?.value ?? "";
      const tag = part("tag");
      return isLanguage(tag) ? [{ tag, speaking: part("speaking"), reading: part("reading") }] : [];
    });
  });
}

/** The rows as fields of the form. */
export const typedOfRows = (adults: readonly SpokenRow[][]): Typed =>
  adults.flatMap((rows, adult) =>
    rows.flatMap((row, at) =>
      (["tag", "speaking", "reading"] as const).map((part): [string, string] => [
        `adults[${adult}].languages[${at}].${part}`,
        row[part],
      ]),
    ),
  );

/**
 * The rows after a press on «Add» (`add-0`, with the language in the field `new-0`) or «Remove» (`remove-0-ar`).
 * @returns null where neither was pressed
 */
export function changeRows(typed: Typed, pressed: string): SpokenRow[][] | null {
  const [word, at, tag] = pressed.split("-");
  const adults = rowsOf(typed);
  const adult = Number(at);
  if (word === "remove") return adults.map((rows, i) => (i === adult ? rows.filter((row) => row.tag !== tag) : rows));
  if (word !== "add") return null;
  const wanted = typed.find(([name]) => name === `new-${adult}`)?.[1] ?? "";
  const rows = adults[adult] ?? [];
  const fits = isLanguage(wanted) && rows.length < LANGUAGES_MAX && !rows.some((row) => row.tag === wanted);
  if (fits) adults[adult] = [...rows, { tag: wanted, speaking: "", reading: "" }];
  return Array.from(adults, (one) => one ?? []);
}
