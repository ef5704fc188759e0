import { formatNumber } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Household, Language } from "~db/vocabulary";
import type { Fairness, GroupFairness } from "../engine/fairness";
import { placeOf } from "../family-card.server";

export type FairnessRow = {
  key: string;
  group: string;
  families: string;
  matched: string;
  before: string;
  after: string;
};
export type FairnessView = {
  all: string;
  /** How long everybody who waited had waited, and how long those who still wait: medians. Null: nobody took part. */
  waiting: string | null;
  tables: { by: "language" | "household" | "area"; rows: FairnessRow[]; others: string | null }[];
};

/** How many groups are told; the largest come first. */
const GROUPS_TOLD = 8;

/** Who a round helps, in words: by mother tongue, household and area. */
export function fairnessView(language: SiteLanguage, fairness: Fairness): FairnessView {
  const t = translator(language, "rounds", "vocabulary");
  const { all } = fairness;
  const name = {
    language: (group: string) =>
      group === "none" ? t("rounds:fairness.none") : languageName(language, group as Language),
    household: (group: string) =>
      group === "not-stated" ? t("rounds:fairness.not-stated") : t(`vocabulary:household.${group as Household}`),
    area: placeOf,
  };
  const table = (by: keyof typeof name, groups: readonly GroupFairness[]) => ({
    by,
    rows: groups.slice(0, GROUPS_TOLD).map((group) => rowOf(language, group, name[by](group.group))),
    others:
      groups.length > GROUPS_TOLD
        ? t("rounds:fairness.others", { count: formatNumber(language, groups.length - GROUPS_TOLD) })
        : null,
  });
  return {
    all: t("rounds:fairness.all", {
      matched: formatNumber(language, all.matched),
      families: formatNumber(language, all.families),
      percent: percentOf(all),
    }),
    waiting: waitingOf(language, all),
    tables: [
      table("language", fairness.byLanguage),
      table("household", fairness.byHousehold),
      table("area", fairness.byArea),
    ],
  };
}

/** The median of all before and after, in one sentence. */
function waitingOf(language: SiteLanguage, { medianDaysBefore, medianDaysAfter }: GroupFairness): string | null {
  if (medianDaysBefore === null) return null;
  const t = translator(language, "rounds");
  const before = t("rounds:fairness.days", { count: Math.round(medianDaysBefore) });
  if (medianDaysAfter === null) return t("rounds:fairness.waiting-nobody", { before });
  const after = t("rounds:fairness.days", { count: Math.round(medianDaysAfter) });
  return t("rounds:fairness.waiting", { before, after });
}

const percentOf = ({ families, matched }: GroupFairness) =>
  families === 0 ? 0 : Math.round((100 * matched) / families);

function rowOf(language: SiteLanguage, one: GroupFairness, name: string): FairnessRow {
  const t = translator(language, "rounds");
  const days = (median: number | null) =>
    median === null ? t("rounds:fairness.nobody") : t("rounds:fairness.days", { count: Math.round(median) });
  return {
    key: one.group,
    group: name,
    families: formatNumber(language, one.families),
    matched: t("rounds:fairness.share", { matched: formatNumber(language, one.matched), percent: percentOf(one) }),
    before: days(one.medianDaysBefore),
    after: days(one.medianDaysAfter),
  };
}
