import { formatFacts, formatList, formatNumber } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { GATES, type Gate, OVERRIDE_REASONS, SET_ASIDE_REASONS, type Side } from "~db/vocabulary";
import type { Reasons } from "../engine/results";
import type { PairRefusal, RoundFailure } from "./round-summary";

/** Words about rounds that several screens need. */

/** Thousandths as points with all their digits: a proof is shown with the numbers it was made with. */
export const exactPoints = (language: SiteLanguage, thousandths: number): string =>
  formatNumber(language, thousandths / 1000, { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** How many reasons are told of one person. */
const REASONS_TOLD = 4;
const KINDS = [...GATES, "below-floor", "used-elsewhere", "forbidden"] as const;

/** `22 uden fælles tider, 12 bor for langt væk`: what most pairs of somebody left out failed by. */
export function whyLeftOut(language: SiteLanguage, side: Side, reasons: Reasons): string {
  const t = translator(language, "rounds");
  const told = KINDS.flatMap((kind) => (reasons[kind] ? [{ kind, count: reasons[kind] as number }] : []))
    .sort((one, other) => other.count - one.count)
    .slice(0, REASONS_TOLD);
  if (told.length === 0) return t(`rounds:left.nobody.${side}`);
  return t("rounds:left.list", {
    list: formatFacts(
      language,
      told.map(({ kind, count }) => t(`rounds:why.${kind}`, { count })),
    ),
  });
}

/** The gates as a sentence without its full stop, in the middle of another. */
export function gateWords(language: SiteLanguage, gates: readonly Gate[]): string {
  const t = translator(language, "vocabulary");
  return formatList(
    language,
    gates.map((gate) => {
      const words = t(`vocabulary:gate.${gate}`);
      return words.charAt(0).toLowerCase() + words.slice(1);
    }),
  );
}

export function refusalWords(language: SiteLanguage, { reason, gates }: PairRefusal): string {
  const t = translator(language, "rounds");
  return t(`rounds:refused.${reason}`, { gates: gateWords(language, gates) });
}

/** The reason a coordinator gave for holding a pair, or for leaving it out. */
export function decisionWords(language: SiteLanguage, reason: string): string {
  const t = translator(language, "matching");
  const held = OVERRIDE_REASONS.find((one) => one === reason);
  if (held) return t(`matching:override-reason.${held}`);
  const aside = SET_ASIDE_REASONS.find((one) => one === reason);
  return aside ? t(`matching:aside-reason.${aside}`) : "";
}

/** Names of the people a decision is about. */
export type NamesOf = { family(id: string): string; volunteer(id: string): string };

/** Why a round cannot be computed as asked, in one sentence. */
export function failureWords(language: SiteLanguage, failure: RoundFailure, names: NamesOf): string {
  const t = translator(language, "rounds");
  switch (failure.reason) {
    case "crashed":
    case "restarted":
    case "repeated-id":
    case "policy-out-of-bounds":
      return t(`rounds:ended.${failure.reason}`);
    default: {
      const { pin } = failure;
      const gates = "gates" in failure ? failure.gates : [];
      const pair = { family: names.family(pin.family), volunteer: names.volunteer(pin.volunteer) };
      return t(`rounds:wrong.${failure.reason}`, { ...pair, gates: gateWords(language, gates) });
    }
  }
}
