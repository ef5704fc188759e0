/** What a new organisation starts from; its lead changes it later. The weights are those of the engine's usual policy. */
export const FIRST_POLICY = {
  version: 1,
  weights: { language: 30, location: 20, interests: 15, availability: 20, purpose: 15 },
  floor: 35,
  halfDistanceTenths: 30,
  waitingBonus: 15,
} as const;

export const FIRST_MATCH_TYPES = [
  { kind: "friend", form: "pair", termMonths: 6, visitsPerMonth: 2, heldInHomes: false, outcomes: ["a", "c"] },
  {
    kind: "network-family",
    form: "pair",
    termMonths: 12,
    visitsPerMonth: 2,
    heldInHomes: true,
    outcomes: ["a", "b", "h"],
  },
] as const;
