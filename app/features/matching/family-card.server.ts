import { formatFacts, formatList } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { families, familyAdults } from "~db/schema/people.server";
import { slotNames } from "./desk-reasons.server";
import { kindOf, needsCertificate } from "./engine/eligibility";

type FamilyRow = typeof families.$inferSelect;
type AdultRow = typeof familyAdults.$inferSelect;

export type FamilyFact = { key: "speaks" | "when" | "asked" | "likes" | "wish" | "children"; text: string };
export type FamilyCard = { name: string; about: string; facts: FamilyFact[] };

/** `København N, 2200` */
export const placeOf = (area: string): string => {
  const found = areaOfPostcode(area);
  return found ? `${found.name}, ${area}` : area;
};

/** What a coordinator reads about a household beside its suggestions. */
export function familyCard(
  language: SiteLanguage,
  family: FamilyRow,
  adults: readonly AdultRow[],
  today: string,
): FamilyCard {
  const t = translator(language, "matching", "vocabulary", "common");
  const kind = kindOf({ ...family, adults: [] } as never);
  const people = [
    ...(kind ? [t(`vocabulary:household.${kind}`)] : []),
    t("common:people.adults", { count: adults.length }),
  ];
  const words = <W extends string>(list: readonly W[], word: (one: W) => string) =>
    formatFacts(language, list.map(word));
  const facts: FamilyFact[] = [
    { key: "speaks", text: spokenBy(language, adults) },
    { key: "when", text: slotNames(language, family.times) },
    { key: "asked", text: words(family.purposes, (one) => t(`vocabulary:outcome.${one}`)) },
    { key: "likes", text: words(family.interests, (one) => t(`vocabulary:interest.${one}`)) },
    { key: "wish", text: wishesOf(language, family) },
    { key: "children", text: childrenOf(language, family, today) },
  ];
  const unknown = t("common:field.unknown");
  return {
    name: family.name,
    about: t("matching:suggestions.about", { household: capital(people.join(", ")), place: placeOf(family.area) }),
    facts: facts.map(({ key, text }) => ({ key, text: text === "" ? unknown : capital(text) })),
  };
}

function spokenBy(language: SiteLanguage, adults: readonly AdultRow[]): string {
  const t = translator(language, "vocabulary");
  const one = ({ name, languages }: AdultRow) =>
    `${name}: ${formatList(
      language,
      languages.map(({ tag, speaking }) => `${languageName(language, tag)} (${t(`vocabulary:level.${speaking}`)})`),
    )}`;
  return adults.map(one).join(". ");
}

function wishesOf(language: SiteLanguage, family: FamilyRow): string {
  const t = translator(language, "vocabulary", "matching");
  return [
    t(`vocabulary:language-wish.${family.languageWish}`),
    ...(family.contactWish ? [t(`vocabulary:contact-wish.${family.contactWish}`)] : []),
    ...(family.notOwnLanguage ? [t("matching:suggestions.not-own")] : []),
  ].join(". ");
}

function childrenOf(language: SiteLanguage, family: FamilyRow, today: string): string {
  const t = translator(language, "matching");
  if (family.childrenBirthYears.length === 0) return t("matching:suggestions.children-none");
  const years = formatList(language, [...family.childrenBirthYears].sort().map(String));
  const needed = needsCertificate({ childrenBirthYears: family.childrenBirthYears } as never, today);
  const born = `${t("matching:suggestions.children-years", { years })}.`;
  return needed ? `${born} ${t("matching:suggestions.certificate-needed")}` : born;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
