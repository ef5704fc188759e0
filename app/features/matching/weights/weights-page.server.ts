import { formatDate, formatFacts, formatNumber } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { SCORE_PARTS } from "~db/vocabulary";
import { DEFAULT_POLICY, type Policy } from "../engine/policy";
import { changedKnobs } from "./changed-knobs";
import { listPolicyVersions } from "./policy-queries.server";

export type WeightsView = {
  /** 0 while the defaults hold. */
  version: number;
  start: Record<string, string>;
  versions: { version: number; inForce: boolean; how: string; changed: string }[];
};

/** The weights in force as the form starts, and every version with what it changed. */
export async function weightsPage(db: Reader, organisationId: string, language: SiteLanguage): Promise<WeightsView> {
  const t = translator(language, "organisation", "vocabulary");
  const versions = await listPolicyVersions(db, organisationId);
  const inForce = versions[0];
  return {
    version: inForce?.version ?? 0,
    start: startOf(inForce?.policy ?? DEFAULT_POLICY),
    versions: versions.map(({ version, setAt, by, policy }, i) => {
      const before = versions[i + 1]?.policy ?? DEFAULT_POLICY;
      const changed = changedKnobs(before, policy).map(({ knob, from, to }) =>
        t("organisation:weights.from-to", {
          knob: t(`organisation:weights.knob.${knob}`),
          from: formatNumber(language, from),
          to: formatNumber(language, to),
        }),
      );
      const when = formatDate(language, setAt, { weekday: false, year: true });
      return {
        version,
        inForce: i === 0,
        how: by ? t("organisation:weights.set-by", { when, who: by }) : when,
        changed: changed.length > 0 ? formatFacts(language, changed) : t("organisation:weights.as-usual"),
      };
    }),
  };
}

const startOf = ({ weights, floor, halfDistanceKm, waitingBonus }: Policy): Record<string, string> => ({
  ...Object.fromEntries(SCORE_PARTS.map((part) => [part, String(weights[part])])),
  floor: String(floor),
  halfDistanceKm: String(halfDistanceKm),
  waitingBonus: String(waitingBonus),
});
