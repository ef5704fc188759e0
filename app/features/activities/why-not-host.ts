import { type HostAdult, type HostedActivity, type HostUnit, isThere, mayHost, withChildren } from "./may-host";

/**
 * What a house reads of somebody who stands in its list and may not host any more. Nothing of why a unit is on a pause or
 * was declined; who is blocked is on a pause to everybody else.
 */
export type WhyNot =
  | { word: "paused" | "left" | "not-approved" | "no-certificate" | "children" | "women" }
  | { word: "certificate-until"; until: string };

/** Why the unit may not host this date, for the house; empty: they may. `day` is that of the date. */
export function whyNotUnit(unit: HostUnit, activity: HostedActivity, day: string): WhyNot[] {
  if (mayHost(unit, activity, day).length === 0) return [];
  const there = unit.adults.filter(isThere);
  const state = stateOf(unit, there.length);
  const rest = there.length > 0 ? mayHost({ ...unit, state: "approved" }, activity, day) : [];
  return [
    ...(state ? [{ word: state }] : []),
    ...rest.map((reason): WhyNot => (reason === "child-certificate" ? certificateOf(there) : { word: "women" })),
  ];
}

/** The same for an adult of a household who is there: they host neither with children nor, as a man, among women. */
export const whyNotHousehold = (activity: HostedActivity, hostsAsWoman: boolean): WhyNot[] => [
  ...(withChildren(activity) ? [{ word: "children" as const }] : []),
  ...(activity.womenOnly && !hostsAsWoman ? [{ word: "women" as const }] : []),
];

function stateOf({ state }: HostUnit, there: number): "paused" | "left" | "not-approved" | null {
  if (state === "approved") return there === 0 ? "paused" : null;
  return state === "paused" || state === "left" ? state : "not-approved";
}

/** The child certificate of these adults that lasts longest, and ends before the date. */
function certificateOf(there: readonly HostAdult[]): WhyNot {
  const ends = there.flatMap(({ certificates }) =>
    certificates.flatMap(({ kind, status, validUntil }) =>
      kind === "child-protection" && status === "valid" && validUntil !== null ? validUntil : [],
    ),
  );
  const until = ends.sort().at(-1);
  return until === undefined ? { word: "no-certificate" } : { word: "certificate-until", until };
}
