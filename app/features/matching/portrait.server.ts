import { formatFacts } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import { kindOf } from "./engine/eligibility";

/** A kind of household, age bands, a part of town: never a name, a contact or a picture. */
export function familyPortrait(
  language: SiteLanguage,
  family: typeof families.$inferSelect,
  adults: readonly (typeof familyAdults.$inferSelect)[],
  year: number,
): string[] {
  const t = translator(language, "answers");
  const bands = [...new Set(adults.flatMap(({ ageBand }) => (ageBand ? [ageBand] : [])))].sort();
  const children = [...new Set(family.childrenBirthYears.map((born) => childBand(year - born)))];
  const order = CHILD_BANDS.map(({ band }) => band).filter((band) => children.includes(band));
  return [
    t(`answers:household.${kindOf({ ...family, adults: [] } as never) ?? "unknown"}`),
    ...(bands.length > 0 ? [t("answers:ages", { ages: formatFacts(language, bands) })] : []),
    ...(order.length > 0 ? [t("answers:children", { ages: formatFacts(language, order) })] : []),
    partOfTown(language, family.area),
  ];
}

/** The unit in the same terms. */
export function unitPortrait(
  language: SiteLanguage,
  unit: typeof volunteers.$inferSelect,
  adults: readonly (typeof volunteerAdults.$inferSelect)[],
): string[] {
  const t = translator(language, "answers");
  const gender = adults[0]?.gender;
  const alone = gender === "woman" || gender === "man" ? t(`answers:unit.${gender}`) : t("answers:unit.one");
  const who = adults.length > 1 ? t("answers:unit.several", { count: adults.length }) : alone;
  return [who, partOfTown(language, unit.area)];
}

const CHILD_BANDS = [
  { upTo: 2, band: "0–2" },
  { upTo: 5, band: "3–5" },
  { upTo: 9, band: "6–9" },
  { upTo: 14, band: "10–14" },
  { upTo: 200, band: "15+" },
] as const;
const childBand = (age: number) => CHILD_BANDS.find(({ upTo }) => age <= upTo)?.band ?? "15+";

function partOfTown(language: SiteLanguage, area: string): string {
  return translator(language, "answers")("answers:part-of-town", { place: areaOfPostcode(area)?.name ?? area });
}
