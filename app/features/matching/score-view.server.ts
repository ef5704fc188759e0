import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { ScoreShare } from "~/ui/score-bar";
import type { Policy } from "./engine/policy";
import type { Parts } from "./engine/results";

/** Whole points, as people read them. @param thousandths of a point */
export const wholePoints = (thousandths: number): number => Math.round(thousandths / 1000);

/** The five parts for the bar: what each got out of what it can get under these weights, in points of 100. */
export function sharesOf(language: SiteLanguage, parts: Parts, policy: Policy): ScoreShare[] {
  const t = translator(language, "vocabulary");
  const sum = Object.values(policy.weights).reduce((total, weight) => total + weight, 0);
  return parts.map(({ part, points }) => ({
    part,
    label: capital(t(`vocabulary:score-part.${part}`)),
    points: points / 1000,
    max: Math.round((1000 * policy.weights[part]) / sum) / 10,
  }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
