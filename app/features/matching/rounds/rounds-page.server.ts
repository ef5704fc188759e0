import { formatDateTime, formatNumber } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { matchTypes } from "~db/schema/organisations.server";
import type { RoundState } from "~db/vocabulary";
import type { Policy } from "../engine/policy";
import { type Pages, pagesOf } from "../pages";
import { getPolicy, listPairTypes } from "../pool-queries.server";
import { findRunning, listRounds, ROUNDS_A_PAGE } from "./round-queries.server";

export type RoundLine = {
  id: string;
  title: string;
  type: string;
  when: string;
  by: string;
  state: RoundState;
  stateWord: string;
  pairs: string;
};
export type RoundsView = {
  lines: RoundLine[];
  pages: Pages;
  types: { value: string; label: string }[];
  policy: Policy;
  runningId: string | null;
};

type MatchType = typeof matchTypes.$inferSelect;

export const typeName = (language: SiteLanguage, type: Pick<MatchType, "name" | "kind">): string =>
  type.name ?? translator(language, "vocabulary")(`vocabulary:match-type.${type.kind}`);

/** The rounds of an organisation, a page of them, and what a new one can be started with. */
export async function roundsPage(
  db: Reader,
  organisationId: string,
  url: URL,
  language: SiteLanguage,
): Promise<RoundsView> {
  const t = translator(language, "rounds");
  const pages = pagesOf(url);
  const { rows, all } = await listRounds(db, organisationId, pages.page);
  const types = await listPairTypes(db, organisationId);
  return {
    pages: { ...pages, pages: Math.max(1, Math.ceil(all / ROUNDS_A_PAGE)) },
    lines: rows.map(({ round, type, by }) => ({
      id: round.id,
      title: t("rounds:list.open", { number: round.number }),
      type: typeName(language, type),
      when: formatDateTime(language, round.startedAt, { weekday: false }),
      by,
      state: round.state,
      stateWord: t(`rounds:state.${round.state}`),
      pairs: round.summary ? formatNumber(language, round.summary.totals.pairs) : "",
    })),
    types: types.map((type) => ({ value: type.id, label: typeName(language, type) })),
    policy: (await getPolicy(db, organisationId)).policy,
    runningId: (await findRunning(db, organisationId))?.id ?? null,
  };
}
