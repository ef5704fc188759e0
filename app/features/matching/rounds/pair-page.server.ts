import { formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { deskReasons, type SaidReason } from "../desk-reasons.server";
import { findRequest, listUnitFaces } from "../faces-queries.server";
import { priceWords } from "../price-words.server";
import { isOverridable } from "../proposal-rules";
import { rankForRequest } from "../rank-request.server";
import { wholePoints } from "../score-view.server";
import { type PairRow, pairRows } from "./pair-rows.server";
import { listPairs, listRoundPrices, type PairFound, type RoundFound } from "./round-queries.server";
import { gateWords } from "./round-words.server";

export type Alternative = {
  volunteerId: string;
  name: string;
  points: string;
  /** What using this volunteer here costs the others, or the gate that is shut. */
  price: string | null;
  but: string | null;
  reasons: SaidReason[];
  /** A shut gate may be passed over in a proposal, but no round holds such a pair. */
  mayPin: boolean;
};
export type PairView = {
  title: string;
  lead: string;
  round: { id: string; title: string; href: string };
  row: PairRow;
  belowFloor: boolean;
  alternatives: Alternative[];
};

const ALTERNATIVES = 5;
const NEAR_MISSES = 3;

/** One pair of a round, by its place in it: why these two, and who else there is for the family. */
export async function pairPage(
  db: Reader,
  language: SiteLanguage,
  found: RoundFound,
  position: number,
  now: Date,
): Promise<PairView | null> {
  const [pair] = await listPairs(db, found.round.id, { positions: [position] });
  if (!pair) return null;
  const { round } = found;
  const t = translator(language, "rounds");
  const [row] = (await pairRows(db, language, round, [pair])) as [PairRow];
  const { alternatives, belowFloor } = await othersFor(db, language, found, pair, now);
  return {
    title: t("rounds:pair.title", { family: row.family, volunteer: row.volunteer }),
    lead: t("rounds:pair.lead", { number: round.number, points: row.points, days: row.waited }),
    round: { id: round.id, title: t("rounds:pair.back", { number: round.number }), href: `/desk/rounds/${round.id}` },
    row,
    belowFloor,
    alternatives: row.state === "open" || row.state === "refused" ? alternatives : [],
  };
}

type Others = Pick<PairView, "alternatives" | "belowFloor">;

async function othersFor(
  db: Reader,
  language: SiteLanguage,
  { round }: RoundFound,
  { pair }: PairFound,
  now: Date,
): Promise<Others> {
  const request = await findRequest(db, round.organisationId, pair.requestId);
  const prices = await listRoundPrices(db, round.id);
  const top = ALTERNATIVES + 1;
  const ranked =
    request && (await rankForRequest(db, round.organisationId, request, now, { sort: "net", top, prices }));
  if (!ranked) return { alternatives: [], belowFloor: false };
  const { candidates, nearMisses } = ranked.ranking;
  const others = candidates.filter(({ volunteer }) => volunteer !== pair.volunteerId).slice(0, ALTERNATIVES);
  const near = nearMisses
    .filter(({ volunteer, gate }) => volunteer !== pair.volunteerId && isOverridable(gate))
    .slice(0, NEAR_MISSES);
  const faces = await listUnitFaces(
    db,
    round.organisationId,
    [...others, ...near].map(({ volunteer }) => volunteer),
  );
  const t = translator(language, "rounds");
  const base = ({ volunteer, points }: (typeof others | typeof near)[number]) => ({
    volunteerId: volunteer,
    name: formatList(language, faces.get(volunteer)?.names ?? []),
    points: t("rounds:pair.alternative", { points: wholePoints(points) }),
    reasons: deskReasons(language, ranked.partsOf(volunteer)),
  });
  const counts = round.summary?.languages ?? {};
  const open = others.map((one): Alternative => {
    const languages = ranked.volunteers.get(one.volunteer)?.languages ?? [];
    const named = base(one);
    const about = { volunteer: { name: named.name, languages }, adults: ranked.family.adults, counts };
    const but = one.belowFloor ? t("rounds:pair.below-floor") : null;
    return { ...named, price: priceWords(language, { ...about, price: one.price }), but, mayPin: true };
  });
  const shut = near.map((one): Alternative => {
    const but = t("rounds:pair.gate", { gate: gateWords(language, [one.gate]) });
    return { ...base(one), price: null, but, mayPin: false };
  });
  const belowFloor = pair.points < 1000 * ranked.inForce.policy.floor;
  return { alternatives: [...open, ...shut], belowFloor };
}
