import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { SpokenLanguage } from "~db/schema/people.server";
import { plain } from "./plain";
import type { PhoneOf } from "./row";
import { type CellVerdict, is, not } from "./verdict";

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}$/;
const NAME_MAX = 80;

/** A name on one line, as the forms take it. */
export function readName(text: string): CellVerdict<string> {
  const name = text.replace(/\s+/g, " ").trim();
  return name.length <= NAME_MAX ? is(name) : not("too-long");
}

/** The first telephone number of a cell: «20 12 34 56», «+45 …», «tlf. …», «20123456 / 30123456». */
export const phoneReader =
  (phoneOf: PhoneOf) =>
  (text: string): CellVerdict<string> => {
    const first = [text, ...text.split(/[,;/\n]|\bog\b|\beller\b/)].map(phoneOf).find((found) => found !== null);
    return first ? is(first) : not("phone");
  };

export function readEmail(text: string): CellVerdict<string> {
  const address = plain(text).replace(/^mailto:/, "");
  return EMAIL.test(address) && address.length <= 200 ? is(address) : not("email");
}

/** The four figures of a postcode we know, also out of «2200 København N» or an address. Nothing else of it is kept. */
export function readPostcode(text: string): CellVerdict<string> {
  const found = (text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).findLast((figures) => areaOfPostcode(figures) !== null);
  return found ? is(found) : not("postcode");
}

/** The language we write in: the one spoken best among those we can write, else Danish. */
export function writtenLanguage(spoken: readonly SpokenLanguage[]): SiteLanguage {
  const written = spoken.filter(({ tag }) => (SITE_LANGUAGE_TAGS as readonly string[]).includes(tag));
  const best = written.toSorted((a, b) => b.speaking - a.speaking)[0]?.tag;
  return (best as SiteLanguage | undefined) ?? "da";
}
