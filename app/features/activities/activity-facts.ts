import type { ActivityKind, Day, Language, Outcome } from "~db/vocabulary";
import type { Series } from "./recurrence/series";

/** What is true of an activity besides its times and its words. */
export type ActivityFacts = {
  kind: ActivityKind;
  room: string | null;
  heldIn: Language[];
  interpreterFor: Language[];
  womenOnly: boolean;
  agesFrom: number | null;
  agesTo: number | null;
  babiesInArms: boolean;
  childCareFrom: number | null;
  childCareTo: number | null;
  forChildren: boolean;
  stepFree: boolean;
  pram: boolean;
  price: number;
  places: number | null;
  hostsNeeded: number;
  outcomes: Outcome[];
  organiser: string | null;
  coHosts: string[];
};

/**
 * When it happens: a series of its own, or so long after each date of another activity. `keepsRule`: the rule is the one
 * there is, whatever it is.
 */
export type ActivityTimes = {
  series: Series;
  follows: { activityId: string; day: Day; nth: number } | null;
  keepsRule?: boolean;
};
