import { formatDate, formatDateTime, formatNumber } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { type Pages, pagesOf } from "../pages";
import { getPolicy } from "../pool-queries.server";
import { wholePoints } from "../score-view.server";
import { type FairnessView, fairnessView } from "./fairness-view.server";
import { type LeftLine, leftLines } from "./left-page.server";
import { type PairRow, pairRows } from "./pair-rows.server";
import { type RepeatView, repeatView } from "./repeat-view.server";
import { readNames } from "./round-names.server";
import { type ProgressView, progressOf } from "./round-progress";
import {
  countPairs,
  findRunning,
  listPairs,
  listRefused,
  PAIRS_A_PAGE,
  type Round,
  type RoundFound,
} from "./round-queries.server";
import type { Decided, RoundSummary } from "./round-summary";
import { decisionWords, exactPoints, failureWords, refusalWords } from "./round-words.server";
import { typeName } from "./rounds-page.server";

export type DecidedView = { value: string; text: string };
export type ResultView = {
  stats: { value: string; text: string }[];
  proof: string;
  /** What was not checked a second time, if anything. */
  notCounted: string | null;
  compare: { key: string; label: string; share: number; value: string; hot: boolean }[];
  longest: string | null;
  pairs: PairRow[];
  pages: Pages;
  rowsShown: number;
  refused: { lines: string[]; more: number };
  left: Record<"family" | "volunteer", { all: number; lines: LeftLine[] }>;
  fairness: FairnessView;
  repeat: RepeatView | null;
};
export type RoundView = {
  id: string;
  number: number;
  title: string;
  lead: string;
  about: string;
  type: { value: string; label: string };
  knobs: Pick<Round, "policy" | "objective">;
  pins: DecidedView[];
  forbids: DecidedView[];
  runningId: string | null;
  /** One of the three: under way, ended without a result (why), or the result. */
  progress: ProgressView | null;
  ended: string | null;
  result: ResultView | null;
};

const LEFT_AT_FIRST = 5;
const REFUSED_TOLD = 20;
const ROWS_AT_MOST = 250;

/** Everything the page of one round shows, in finished words. */
export async function roundPage(db: Reader, found: RoundFound, url: URL, language: SiteLanguage): Promise<RoundView> {
  const { round, type, by } = found;
  const t = translator(language, "rounds");
  const name = typeName(language, type);
  const pin = failedPin(round);
  const people = [...round.pins, ...round.forbids];
  const names = await readNames(db, round.organisationId, language, {
    families: [...people.map(({ familyId }) => familyId), ...pin.map(({ family }) => family)],
    volunteers: [...people.map(({ volunteerId }) => volunteerId), ...pin.map(({ volunteer }) => volunteer)],
  });
  const decided = (one: Decided): DecidedView => ({
    value: `${one.familyId} ${one.volunteerId} ${one.reason}`,
    text: t("rounds:knobs.decided", {
      family: names.family(one.familyId),
      volunteer: names.volunteer(one.volunteerId),
      reason: decisionWords(language, one.reason),
    }),
  });
  return {
    id: round.id,
    number: round.number,
    title: t("rounds:page.title", { number: round.number }),
    lead: t("rounds:page.lead", {
      type: name.charAt(0).toUpperCase() + name.slice(1),
      when: formatDateTime(language, round.startedAt, { weekday: false }),
      by,
      asOf: formatDate(language, round.asOf, { weekday: false, year: true }),
    }),
    about: await aboutOf(db, language, round),
    type: { value: type.id, label: name },
    knobs: { policy: round.policy, objective: round.objective },
    pins: round.pins.map(decided),
    forbids: round.forbids.map(decided),
    runningId: (await findRunning(db, round.organisationId))?.id ?? null,
    progress: round.state === "running" ? progressOf(round.progress) : null,
    ended:
      round.state === "cancelled"
        ? t("rounds:ended.cancelled")
        : round.failure
          ? failureWords(language, round.failure, names)
          : null,
    result: round.state === "done" && round.summary ? await resultView(db, language, round, round.summary, url) : null,
  };
}

function failedPin({ failure }: Round): { family: string; volunteer: string }[] {
  return failure && "pin" in failure ? [failure.pin as { family: string; volunteer: string }] : [];
}

async function aboutOf(db: Reader, language: SiteLanguage, round: Round): Promise<string> {
  const t = translator(language, "rounds");
  const inForce = await getPolicy(db, round.organisationId);
  const isOwn =
    inForce.version === round.policyVersion &&
    JSON.stringify(sorted(inForce.policy)) === JSON.stringify(sorted(round.policy));
  const weights = isOwn ? t("rounds:page.weights", { version: round.policyVersion }) : t("rounds:page.other-weights");
  return `${t("rounds:page.objective", { objective: t(`rounds:start.objectives.${round.objective}`) })} ${weights}.`;
}

const sorted = ({ weights, floor, halfDistanceKm, waitingBonus }: Round["policy"]) => [
  Object.entries(weights).sort(([one], [other]) => (one < other ? -1 : 1)),
  floor,
  halfDistanceKm,
  waitingBonus,
];

async function resultView(
  db: Reader,
  language: SiteLanguage,
  round: Round,
  summary: RoundSummary,
  url: URL,
): Promise<ResultView> {
  const asked = Number.parseInt(url.searchParams.get("rows") ?? "", 10);
  const rowsShown = asked === ROWS_AT_MOST ? ROWS_AT_MOST : PAIRS_A_PAGE;
  const pages = pagesOf(url);
  const shown = await listPairs(db, round.id, { from: (pages.page - 1) * rowsShown, rows: rowsShown });
  const all = await countPairs(db, round.id);
  const left = {
    family: await leftLines(db, language, round, "family", { from: 0, rows: LEFT_AT_FIRST }),
    volunteer: await leftLines(db, language, round, "volunteer", { from: 0, rows: LEFT_AT_FIRST }),
  };
  return {
    ...numbersOf(language, round, summary, { pairs: all, families: left.family.all, volunteers: left.volunteer.all }),
    pairs: await pairRows(db, language, round, shown),
    pages: { ...pages, pages: Math.max(1, Math.ceil(all / rowsShown)) },
    rowsShown,
    refused: await refusedOf(db, language, round),
    left,
    fairness: fairnessView(language, summary.fairness),
    repeat: await repeatView(db, language, round),
  };
}

type Counts = { pairs: number; families: number; volunteers: number };

function numbersOf(language: SiteLanguage, round: Round, summary: RoundSummary, counts: Counts) {
  const t = translator(language, "rounds");
  const { totals, oneByOne, pairsChecked, countsChecked } = summary;
  const stat = (key: "pairs" | "families" | "volunteers") => ({
    value: formatNumber(language, counts[key]),
    text: t(`rounds:stat.${key}`, { count: counts[key] }),
  });
  const days = summary.medianDays === null ? "–" : formatNumber(language, Math.round(summary.medianDays));
  const most = Math.max(1, totals.gain, oneByOne.gain);
  const compared = (key: "together" | "one-by-one", { gain, pairs }: { gain: number; pairs: number }) => ({
    key,
    label: t(`rounds:compare.${key}`),
    share: gain / most,
    value: t("rounds:compare.value", { points: formatNumber(language, wholePoints(gain)), count: pairs }),
    hot: key === "one-by-one",
  });
  return {
    stats: [stat("pairs"), stat("families"), stat("volunteers"), { value: days, text: t("rounds:stat.days") }],
    proof: t(round.objective === "longest-waiting-first" ? "rounds:proof.kept" : "rounds:proof.text", {
      gain: exactPoints(language, totals.gain),
      bound: exactPoints(language, totals.bound),
      gap: formatNumber(language, (totals.bound - totals.gain) / 1000),
      checked: formatNumber(language, pairsChecked),
    }),
    notCounted: countsChecked === false ? t("rounds:proof.not-counted") : null,
    compare: [compared("together", totals), compared("one-by-one", oneByOne)],
    longest: longestWords(language, summary.longestFirst),
  };
}

/** What helping those first who have waited longest would give up, or give. */
function longestWords(language: SiteLanguage, longest: RoundSummary["longestFirst"]): string | null {
  if (longest === null) return null;
  const t = translator(language, "rounds");
  const points = wholePoints(longest.points);
  const key = points > 0 ? "longest-costs" : points < 0 ? "longest-gives" : "longest-same";
  const said = t(`rounds:compare.${key}`, { points: formatNumber(language, Math.abs(points)) });
  if (longest.pairs === 0) return said;
  const more = longest.pairs > 0 ? "longest-fewer" : "longest-more";
  return `${said} ${t(`rounds:compare.${more}`, { pairs: formatNumber(language, Math.abs(longest.pairs)) })}`;
}

async function refusedOf(db: Reader, language: SiteLanguage, round: Round): Promise<ResultView["refused"]> {
  const t = translator(language, "rounds");
  const rows = await listRefused(db, round.id);
  const told = rows.slice(0, REFUSED_TOLD);
  const names = await readNames(db, round.organisationId, language, {
    families: told.map(({ familyId }) => familyId),
    volunteers: told.map(({ volunteerId }) => volunteerId),
  });
  const lines = told.map(({ familyId, volunteerId, refusal }) =>
    t("rounds:refused.line", {
      family: names.family(familyId),
      volunteer: names.volunteer(volunteerId),
      why: refusalWords(language, refusal),
    }),
  );
  return { lines, more: rows.length - told.length };
}
