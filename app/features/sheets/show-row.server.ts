import { formatDate, formatFacts } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { SpokenLanguage } from "~db/schema/people.server";
import type { Interest, Slot } from "~db/vocabulary";
import type { Facts, RowValue } from "./read/row";

/** Times are named one by one up to here; a longer list says less than it takes to read. */
const SLOTS_NAMED = 6;

/** A row as we understood it, in the words of the desk: what a coordinator checks before the import. */
export function understood(value: RowValue, facts: Facts, language: SiteLanguage): string {
  switch (value.kind) {
    case "families": {
      const { family } = value;
      const t = translator(language, "sheets", "vocabulary");
      const consent = family.consent
        ? t("sheets:preview.consented", {
            date: formatDate(language, family.consent.on, { weekday: false, year: true }),
          })
        : t("sheets:preview.not-yet");
      return formatFacts(language, [
        t(`vocabulary:household.${family.household}`),
        placeOf(family.postcode),
        ...spoken(family.languages, language),
        ...family.birthYears.map(String),
        ...liked(family.interests, language),
        ...when(family.times, language),
        ...family.matchTypeIds.map((id) => typeName(id, facts, language)),
        consent,
      ]);
    }
    case "volunteers": {
      const { volunteer } = value;
      return formatFacts(language, [
        placeOf(volunteer.postcode),
        ...spoken(volunteer.languages, language),
        ...liked(volunteer.interests, language),
        ...when(volunteer.times, language),
      ]);
    }
    case "matches": {
      const { match } = value;
      const t = translator(language, "sheets");
      const date = formatDate(language, match.since, { weekday: false, year: true });
      const family = facts.families.find(({ id }) => id === match.familyId)?.name ?? "";
      return formatFacts(language, [
        family,
        typeName(match.matchTypeId, facts, language),
        t("sheets:preview.since", { date }),
      ]);
    }
  }
}

const placeOf = (postcode: string): string => {
  const area = areaOfPostcode(postcode);
  return area ? `${area.area} ${area.name}` : postcode;
};

function spoken(languages: readonly SpokenLanguage[], language: SiteLanguage): string[] {
  const t = translator(language, "vocabulary");
  return languages.map(({ tag, speaking }) => `${languageName(language, tag)} (${t(`vocabulary:level.${speaking}`)})`);
}

function liked(interests: readonly Interest[], language: SiteLanguage): string[] {
  const t = translator(language, "vocabulary");
  return interests.map((one) => t(`vocabulary:interest.${one}`));
}

function when(slots: readonly Slot[], language: SiteLanguage): string[] {
  if (slots.length > SLOTS_NAMED) return [];
  const t = translator(language, "common");
  return slots.map((slot) => {
    const [day, part] = slot.split("-") as ["mon", "morning"];
    return t("common:slot", { day: t(`common:day.${day}`), part: t(`common:part.${part}`) });
  });
}

function typeName(id: string, { matchTypes }: Facts, language: SiteLanguage): string {
  const type = matchTypes.find((one) => one.id === id);
  if (!type) return "";
  return type.name ?? translator(language, "vocabulary")(`vocabulary:match-type.${type.kind}`);
}
