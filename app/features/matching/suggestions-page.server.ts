import { dayOf, daysBetween } from "~/foundation/clock";
import { formatDate, formatList, formatRelativeDay } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { ScoreShare } from "~/ui/score-bar";
import type { Reader } from "~db/database.server";
import { OPEN_MATCH_STATES } from "~db/vocabulary";
import { deskReasons, type SaidReason } from "./desk-reasons.server";
import type { Candidate, NearMiss } from "./engine/results";
import { listUnitFaces, type RequestFound, type UnitFace } from "./faces-queries.server";
import { type FamilyCard, familyCard, placeOf } from "./family-card.server";
import { priceWords } from "./price-words.server";
import { isOverridable } from "./proposal-rules";
import { findMatchOfRequest, listSetAsides } from "./queries.server";
import { type RankedRequest, rankForRequest } from "./rank-request.server";
import { sharesOf, wholePoints } from "./score-view.server";

export type SuggestionView = {
  volunteerId: string;
  name: string;
  initials: string;
  about: string;
  points: number;
  shares: ScoreShare[];
  barLabel: string;
  price: string | null;
  reasons: SaidReason[];
  /** A pair that a round would never propose: a reason is asked for. */
  needsReason: boolean;
};
export type NearView = { volunteerId: string; name: string; points: string; gate: string; overridable: boolean };
export type SuggestionsView = {
  requestId: string;
  family: FamilyCard;
  waited: { days: number; text: string };
  waitsFor: string;
  sort: "net" | "points";
  top: number;
  more: boolean;
  /** How old the prices are that the order is made with. */
  priced: string;
  /** Set where the family stands in an open proposal or a match: there is nothing to suggest. */
  matchId: string | null;
  ended: boolean;
  suggestions: SuggestionView[];
  near: NearView[];
  moreNear: number;
  asides: { name: string; text: string }[];
};

/** How many are shown at first, and how many more at a time. */
export const SHOWN_AT_FIRST = 5;
const NEAR_SHOWN = 8;

type Asked = { language: SiteLanguage; organisationId: string; now: Date; sort: "net" | "points"; top: number };

/** Everything the suggestions page of one request shows, in finished words. */
export async function suggestionsPage(db: Reader, found: RequestFound, asked: Asked): Promise<SuggestionsView> {
  const { language, organisationId, now, sort, top } = asked;
  const { request, family, type, adults } = found;
  const today = dayOf(now);
  const t = translator(language, "matching", "vocabulary");
  const days = Math.max(0, daysBetween(request.waitingSince, today));
  const page = {
    requestId: request.id,
    family: familyCard(language, family, adults, today),
    waited: { days, text: t("matching:suggestions.waiting", { count: days }) },
    waitsFor: t("matching:suggestions.waits-for", { type: type.name ?? t(`vocabulary:match-type.${type.kind}`) }),
    sort,
    top,
    ended: request.state === "ended",
  };
  const nothing = { more: false, priced: "", suggestions: [], near: [], moreNear: 0, asides: [] };
  if (request.state !== "waiting") {
    const match = await findMatchOfRequest(db, request.id, [...OPEN_MATCH_STATES, "active"]);
    return { ...page, ...nothing, matchId: match?.id ?? null };
  }
  const aside = new Map((await listSetAsides(db, request.id, today)).map((one) => [one.volunteerId, one]));
  // One more than shown tells whether there are more; those set aside do not count.
  const ranked = await rankForRequest(db, organisationId, found, now, { sort, top: top + aside.size + 1 });
  if (!ranked) return { ...page, ...nothing, matchId: null };
  const open = ranked.ranking.candidates.filter(({ volunteer }) => !aside.has(volunteer));
  const near = ranked.ranking.nearMisses.slice(0, NEAR_SHOWN);
  const shown = [...open.slice(0, top), ...near].map(({ volunteer }) => volunteer);
  const faces = await listUnitFaces(db, organisationId, [...shown, ...aside.keys()]);
  const view = { language, faces, ranked, heldInHomes: type.heldInHomes };
  return {
    ...page,
    matchId: null,
    priced: ranked.priceList
      ? t("matching:suggestions.priced", { when: formatRelativeDay(language, ranked.priceList.madeAt, now) })
      : t("matching:suggestions.unpriced"),
    more: open.length > top,
    suggestions: open.slice(0, top).map((candidate) => suggestionView(view, candidate)),
    near: near.map((miss) => nearView(view, miss)),
    moreNear: Math.max(0, ranked.ranking.nearMisses.length - NEAR_SHOWN),
    asides: [...aside.values()].map(({ volunteerId, reason, until }) => ({
      name: nameOf(view, volunteerId),
      text: t("matching:suggestions.aside-text", {
        name: nameOf(view, volunteerId),
        reason: t(`matching:aside-reason.${reason}`),
        until: formatDate(language, until, { weekday: false }),
      }),
    })),
  };
}

type View = {
  language: SiteLanguage;
  faces: ReadonlyMap<string, UnitFace>;
  ranked: RankedRequest;
  heldInHomes: boolean;
};

const nameOf = ({ language, faces }: Pick<View, "language" | "faces">, id: string): string =>
  formatList(language, faces.get(id)?.names ?? []);

/** `SA` */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();

function suggestionView(view: View, candidate: Candidate): SuggestionView {
  const { language, faces, ranked, heldInHomes } = view;
  const t = translator(language, "matching");
  const name = nameOf(view, candidate.volunteer);
  const face = faces.get(candidate.volunteer);
  const points = wholePoints(candidate.points);
  const visit = heldInHomes && face?.withoutHomeVisit === true;
  const but = (text: string): SaidReason => ({ says: "but", text });
  return {
    volunteerId: candidate.volunteer,
    name,
    initials: initialsOf(name),
    about: face
      ? t("matching:suggestions.unit-about", {
          place: placeOf(face.area),
          state: t(`matching:volunteer-state.${face.state}`),
          taken: ranked.volunteers.get(face.id)?.engaged ?? 0,
          capacity: face.capacity,
        })
      : "",
    points,
    shares: sharesOf(language, candidate.parts, ranked.inForce.policy),
    barLabel: t("matching:suggestions.bar", { name, points }),
    price: priceWords(language, {
      volunteer: { name, languages: ranked.volunteers.get(candidate.volunteer)?.languages ?? [] },
      adults: ranked.family.adults,
      price: candidate.price,
      counts: ranked.priceList?.languages ?? {},
    }),
    reasons: [
      ...deskReasons(language, candidate.parts),
      ...(visit ? [but(t("matching:reason.home-visit"))] : []),
      ...(candidate.belowFloor ? [but(t("matching:reason.below-floor"))] : []),
    ],
    needsReason: candidate.belowFloor,
  };
}

function nearView(view: View, { volunteer, points, gate }: NearMiss): NearView {
  const t = translator(view.language, "matching", "vocabulary");
  return {
    volunteerId: volunteer,
    name: nameOf(view, volunteer),
    points: t("matching:suggestions.near-points", { points: wholePoints(points) }),
    gate: t(`vocabulary:gate.${gate}`),
    overridable: isOverridable(gate),
  };
}
