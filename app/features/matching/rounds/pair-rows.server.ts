import { formatFacts, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { ScoreShare } from "~/ui/score-bar";
import type { Reader } from "~db/database.server";
import { deskReasons, type SaidReason } from "../desk-reasons.server";
import type { LanguagePart } from "../engine/results";
import { listUnitFaces } from "../faces-queries.server";
import { scarceWords } from "../price-words.server";
import type { LanguageCounts } from "../scarcity";
import { sharesOf, wholePoints } from "../score-view.server";
import { listProposed, type PairFound, type Round } from "./round-queries.server";
import { decisionWords, refusalWords } from "./round-words.server";

/** `open`: may be approved; `gone`: the family waits no more; `refused`: somebody tried, and it could not be. */
export type PairState = "open" | "proposed" | "gone" | "refused";
export type PairRow = {
  position: number;
  family: string;
  requestId: string;
  waited: string;
  volunteer: string;
  volunteerId: string;
  points: number;
  shares: ScoreShare[];
  barLabel: string;
  notes: string[];
  reasons: SaidReason[];
  state: PairState;
  stateText: string | null;
  matchId: string | null;
};

/** Pairs of a round as a screen shows them, with what has become of each. */
export async function pairRows(
  db: Reader,
  language: SiteLanguage,
  round: Round,
  pairs: readonly PairFound[],
): Promise<PairRow[]> {
  const requestIds = pairs.map(({ pair }) => pair.requestId);
  const proposed = await listProposed(db, round.id, requestIds);
  const volunteerIds = [
    ...pairs.map(({ pair }) => pair.volunteerId),
    ...[...proposed.values()].map(({ volunteerId }) => volunteerId),
  ];
  const faces = await listUnitFaces(db, round.organisationId, volunteerIds);
  const nameOf = (id: string) => formatList(language, faces.get(id)?.names ?? []);
  return pairs.map((found) => {
    const match = proposed.get(found.pair.requestId);
    const other = match && match.volunteerId !== found.pair.volunteerId ? nameOf(match.volunteerId) : null;
    return pairRow(language, round, found, nameOf(found.pair.volunteerId), match ? { id: match.id, other } : null);
  });
}

type Proposed = { id: string; other: string | null };

function pairRow(
  language: SiteLanguage,
  round: Round,
  found: PairFound,
  volunteer: string,
  match: Proposed | null,
): PairRow {
  const t = translator(language, "rounds");
  const { pair, family } = found;
  const points = wholePoints(pair.points);
  const shares = sharesOf(language, pair.parts, round.policy);
  const parts = shares.map(({ label, points, max }) =>
    t("rounds:pairs.part", { part: label, points: Math.round(points), max }),
  );
  return {
    position: pair.position,
    family: family.name,
    requestId: pair.requestId,
    waited: t("rounds:pairs.days", { count: pair.daysWaited }),
    volunteer,
    volunteerId: pair.volunteerId,
    points,
    shares,
    barLabel: t("rounds:pairs.bar", { points, parts: formatFacts(language, parts) }),
    notes: notesOf(language, round, found, volunteer),
    reasons: deskReasons(language, pair.parts),
    ...standing(language, found, match),
  };
}

function standing(
  language: SiteLanguage,
  { pair, requestState }: PairFound,
  match: Proposed | null,
): Pick<PairRow, "state" | "stateText" | "matchId"> {
  const t = translator(language, "rounds");
  if (match) {
    const text = match.other
      ? t("rounds:pairs.proposed-other", { volunteer: match.other })
      : t("rounds:pairs.proposed");
    return { state: "proposed", stateText: text, matchId: match.id };
  }
  if (requestState !== "waiting") return { state: "gone", stateText: t("rounds:pairs.gone"), matchId: null };
  if (pair.refusal) {
    const why = refusalWords(language, pair.refusal);
    return { state: "refused", stateText: t("rounds:pairs.refused", { why }), matchId: null };
  }
  return { state: "open", stateText: null, matchId: null };
}

/** What needs an eye: held by a coordinator, scarce. */
function notesOf(language: SiteLanguage, round: Round, { pair }: PairFound, volunteer: string): string[] {
  const t = translator(language, "rounds");
  const pin = round.pins.find(
    ({ familyId, volunteerId }) => familyId === pair.familyId && volunteerId === pair.volunteerId,
  );
  const scarce = scarceWords(language, {
    volunteer: { name: volunteer, languages: sharedBy(pair.parts[0]) },
    adults: adultsOf(pair.parts[0]),
    price: pair.price,
    counts: (round.summary?.languages ?? {}) as LanguageCounts,
  });
  return [
    ...(pair.pinned && pin ? [t("rounds:pairs.pinned", { reason: decisionWords(language, pin.reason) })] : []),
    ...(scarce ? [scarce] : []),
  ];
}

type Level = 1 | 2 | 3 | 4;
const sharedBy = ({ facts }: LanguagePart) =>
  facts.languages.map(({ tag, volunteerLevel }) => ({ tag, level: volunteerLevel as Level }));
/** The family's adults, as far as the languages go that they share with the volunteer. */
const adultsOf = ({ facts }: LanguagePart) =>
  facts.languages.map(({ tag, adultLevels }) => [{ tag, level: Math.max(1, ...adultLevels) as Level }]);
