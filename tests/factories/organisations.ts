import { addDays, dayOf } from "~/foundation/clock";
import type { MatchTypeKind } from "~db/vocabulary";
import type { Made } from "./make";
import type { Rows } from "./rows";

type Wishes = { name?: string; phone?: string; kinds?: MatchTypeKind[]; areas?: Record<string, string[]>; id?: string };

/** Which form, term and dose each kind of match has in a usual organisation. */
const USUAL = {
  "network-family": { form: "pair", termMonths: 12, visitsPerMonth: 2, heldInHomes: true, outcomes: ["a", "b", "h"] },
  friend: { form: "pair", termMonths: 6, visitsPerMonth: 2, heldInHomes: false, outcomes: ["a", "c"] },
  mentor: { form: "pair", termMonths: 6, visitsPerMonth: 2, heldInHomes: false, outcomes: ["f", "e"] },
  "homework-help": { form: "pair", termMonths: 6, visitsPerMonth: 4, heldInHomes: true, outcomes: ["g", "a"] },
  "work-mentor": { form: "pair", termMonths: 6, visitsPerMonth: 2, heldInHomes: false, outcomes: ["f"] },
  "whole-life-mentor": {
    form: "pair",
    termMonths: 12,
    visitsPerMonth: 3,
    heldInHomes: false,
    outcomes: ["c", "e", "h"],
  },
  "retention-mentor": { form: "pair", termMonths: 6, visitsPerMonth: 2, heldInHomes: false, outcomes: ["f"] },
  "peer-mentor": { form: "pair", termMonths: 6, visitsPerMonth: 2, heldInHomes: false, outcomes: ["c", "h"] },
  "association-guide": { form: "pair", termMonths: 3, visitsPerMonth: 2, heldInHomes: false, outcomes: ["e", "c"] },
  "womens-group": { form: "group", termMonths: 6, visitsPerMonth: 4, heldInHomes: false, outcomes: ["c", "d"] },
  other: { form: "outreach", termMonths: 1, visitsPerMonth: 1, heldInHomes: false, outcomes: [] },
} as const;

/** An organisation with its match types, areas, first policy and first declarations. */
export function organisationFactory(made: Made) {
  return (wishes: Wishes = {}) => {
    const id = wishes.id ?? made.random.id();
    const at = made.now;
    const matchTypes = (wishes.kinds ?? ["friend", "network-family"]).map((kind) => ({
      organisationId: id,
      id: made.random.id(),
      kind,
      ...USUAL[kind],
      outcomes: [...USUAL[kind].outcomes],
    }));
    const areas = Object.entries(wishes.areas ?? { Nørrebro: ["2200", "2400"] }).map(([name, postcodeAreas]) => ({
      organisationId: id,
      id: made.random.id(),
      name,
      postcodeAreas,
    }));
    const weights = { language: 30, location: 20, interests: 15, availability: 20, purpose: 15 };
    const rows: Rows = {
      organisations: [{ id, name: wishes.name ?? "Røde Kors", phone: wishes.phone ?? "00 00 00 00", createdAt: at }],
      areas,
      matchTypes,
      policies: [
        { organisationId: id, version: 1, weights, floor: 35, halfDistanceTenths: 30, waitingBonus: 15, setAt: at },
      ],
      declarationTexts: [{ organisationId: id, version: 1, ownWords: "", since: at }],
      agreements: [
        {
          organisationId: id,
          id: made.random.id(),
          municipalityCode: "0101",
          title: "København",
          startsOn: addDays(dayOf(at), -200),
          endsOn: addDays(dayOf(at), 165),
          target: 40,
          tasks: [{ task: "Match", who: wishes.name ?? "Røde Kors" }],
        },
      ],
    };
    return { id, matchTypes, matchTypeId: (matchTypes[0] as { id: string }).id, areas, rows };
  };
}
