import { formatFacts } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { LEAST_KM } from "~db/geography/distance";
import type { Side } from "~db/vocabulary";
import { slotNames } from "./desk-reasons.server";
import type { Parts } from "./engine/results";

/**
 * The reasons as the two people read them, from the same parts as the points: only what they have in common. No total,
 * no distance but as a band, nothing of the other side alone.
 */
export function letterReasons(language: SiteLanguage, parts: Parts, reader: Side): string[] {
  const [spoken, location, interests, availability, purpose] = parts;
  const t = translator(language, "answers", "vocabulary");
  const words = <W extends string>(list: readonly W[], word: (one: W) => string) =>
    formatFacts(language, list.map(word));
  const shared = spoken.facts.languages.filter(
    ({ volunteerLevel, adultLevels }) => Math.min(volunteerLevel, Math.max(...adultLevels)) >= 2,
  );
  const reasons = shared.map(({ tag }) => t("answers:reason.language", { language: languageName(language, tag) }));
  if (spoken.facts.practiseDanish.length > 0) reasons.push(t(`answers:reason.practise.${reader}`));
  reasons.push(t(`answers:reason.distance.${bandOf(location.facts.km)}`));
  if (interests.facts.common.length > 0)
    reasons.push(
      t("answers:reason.interests", {
        interests: words(interests.facts.common, (one) => t(`vocabulary:interest.${one}`)),
      }),
    );
  if (availability.facts.common.length > 0)
    reasons.push(t("answers:reason.times", { times: slotNames(language, availability.facts.common) }));
  if (purpose.facts.common.length > 0)
    reasons.push(
      t("answers:reason.purposes", { purposes: words(purpose.facts.common, (one) => t(`vocabulary:outcome.${one}`)) }),
    );
  return reasons;
}

/** How far apart, as the two are told. @param km distance between the two areas */
export function bandOf(km: number): "same" | "near" | "ten" | "far" {
  if (km <= LEAST_KM) return "same";
  if (km < 5) return "near";
  return km < 10 ? "ten" : "far";
}
