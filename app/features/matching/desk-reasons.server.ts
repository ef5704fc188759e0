import { formatFacts, formatList, formatNumber } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Slot } from "~db/vocabulary";
import type { AvailabilityPart, InterestsPart, LanguagePart, LocationPart, Parts, PurposePart } from "./engine/results";

/** A fact that speaks for a pair, or one to think of; never a judgement. */
export type SaidReason = { says: "yes" | "but"; text: string };

/** Under this share of a part's value the fact is shown as one to think of. */
const SPEAKS_FOR = 0.5;

/** All reasons, for the coordinator, from the same parts as the points: with distance in km, what speaks for it first. */
export function deskReasons(language: SiteLanguage, parts: Parts): SaidReason[] {
  const [spoken, location, interests, availability, purpose] = parts;
  const reasons = [
    ...languageReasons(language, spoken),
    locationReason(language, location),
    ...interestReasons(language, interests),
    timeReason(language, availability),
    ...purposeReasons(language, purpose),
  ];
  return [...reasons.filter(({ says }) => says === "yes"), ...reasons.filter(({ says }) => says === "but")];
}

const yes = (text: string): SaidReason => ({ says: "yes", text });
const but = (text: string): SaidReason => ({ says: "but", text });

function languageReasons(language: SiteLanguage, { facts }: LanguagePart): SaidReason[] {
  const t = translator(language, "matching", "vocabulary");
  const level = (n: number) => t(`vocabulary:level.${n as 1 | 2 | 3 | 4}`);
  const shared = facts.languages.map(({ tag, volunteerLevel, adultLevels }) => {
    const spoken = adultLevels.filter((one) => one > 0);
    const text = t("matching:reason.language.shared", {
      language: languageName(language, tag),
      volunteer: level(volunteerLevel),
      family: formatList(language, [...new Set(spoken.map(level))]),
    });
    return Math.min(volunteerLevel, Math.max(...spoken)) >= 2 ? yes(text) : but(text);
  });
  const practise = facts.practiseDanish.length > 0 ? [yes(t("matching:reason.language.practise"))] : [];
  const silent = facts.silentAdults.filter((adult) => !facts.practiseDanish.includes(adult)).length;
  const without = silent > 0 ? [but(t("matching:reason.language.silent", { count: silent }))] : [];
  return [...shared, ...practise, ...without];
}

function locationReason(language: SiteLanguage, { value, facts }: LocationPart): SaidReason {
  const km = formatNumber(language, facts.km, { maximumFractionDigits: 1 });
  const text = translator(language, "matching")("matching:reason.location", { km });
  return value >= SPEAKS_FOR ? yes(text) : but(text);
}

function interestReasons(language: SiteLanguage, { facts }: InterestsPart): SaidReason[] {
  const t = translator(language, "matching", "vocabulary");
  const named = (list: InterestsPart["facts"]["common"]) =>
    formatFacts(
      language,
      list.map((one) => t(`vocabulary:interest.${one}`)),
    );
  if (!facts.stated) return [but(t("matching:reason.interests.unstated"))];
  const reasons =
    facts.common.length > 0
      ? [yes(t("matching:reason.interests.common", { interests: named(facts.common) }))]
      : [but(t("matching:reason.interests.none"))];
  if (facts.volunteerAvoids.length > 0)
    reasons.push(but(t("matching:reason.interests.volunteer-avoids", { interests: named(facts.volunteerAvoids) })));
  if (facts.familyAvoids.length > 0)
    reasons.push(but(t("matching:reason.interests.family-avoids", { interests: named(facts.familyAvoids) })));
  return reasons;
}

/** `onsdag aften, lørdag formiddag` */
export function slotNames(language: SiteLanguage, slots: readonly Slot[]): string {
  const t = translator(language, "common");
  const names = slots.map((slot) => {
    const [day, part] = slot.split("-") as ["mon", "morning"];
    return t("common:slot", { day: t(`common:day.${day}`), part: t(`common:part.${part}`) });
  });
  return formatFacts(language, names);
}

function timeReason(language: SiteLanguage, { facts }: AvailabilityPart): SaidReason {
  const t = translator(language, "matching");
  if (!facts.stated) return but(t("matching:reason.availability.unstated"));
  const times = slotNames(language, facts.common);
  if (facts.common.length === 0) return but(t("matching:reason.availability.none"));
  if (facts.common.length === 1) return but(t("matching:reason.availability.one", { times }));
  return yes(t("matching:reason.availability.common", { times }));
}

function purposeReasons(language: SiteLanguage, { facts }: PurposePart): SaidReason[] {
  const t = translator(language, "matching", "vocabulary");
  const named = (list: PurposePart["facts"]["common"]) =>
    formatFacts(
      language,
      list.map((one) => t(`vocabulary:outcome.${one}`)),
    );
  if (!facts.stated) return [but(t("matching:reason.purpose.unstated"))];
  const common =
    facts.common.length > 0 ? [yes(t("matching:reason.purpose.common", { purposes: named(facts.common) }))] : [];
  const more =
    facts.notOffered.length > 0
      ? [but(t("matching:reason.purpose.not-offered", { purposes: named(facts.notOffered) }))]
      : [];
  return [...common, ...more];
}
