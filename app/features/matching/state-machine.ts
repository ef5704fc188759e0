import { MATCH_STATES, type MatchState, type RequestState, type Side } from "~db/vocabulary";

/**
 * What can happen to a proposal on its way to a friendship, as one table. Pure: no clock, no database. The verbs ask
 * `move` first and then change the row only where it still stands in the state they asked about.
 */
export const MATCH_EVENTS = [
  /** The last adult of the unit said yes. */
  "volunteer-yes",
  "volunteer-no",
  "family-yes",
  "family-no",
  /** Nobody answered in time. */
  "lapse",
  "book-meeting",
  "call-off-meeting",
  "meet",
  /** After the meeting a side says "go on"; who says it first and who second is told by `confirming`. */
  "confirm",
  /** After the meeting a side says "not for us". */
  "not-for-us",
  /** A coordinator takes the proposal back. */
  "take-back",
  "end",
  /** One of them is blocked, or raised a block: everything stops at once. */
  "block",
  /** One of them withdrew consent, left or moved out of reach. */
  "withdraw",
] as const;
export type MatchEvent = (typeof MATCH_EVENTS)[number];

const STOPPED = { "take-back": "taken-back", block: "taken-back", withdraw: "taken-back" } as const;

/** Read a line as: in this state, this event leads there. What is not listed is refused. */
const LEADS = {
  proposed: { "volunteer-yes": "volunteer-yes", "volunteer-no": "declined", lapse: "lapsed", ...STOPPED },
  // A volunteer may change their mind until they have met.
  "volunteer-yes": {
    "family-yes": "agreed",
    "family-no": "declined",
    "volunteer-no": "declined",
    lapse: "lapsed",
    ...STOPPED,
  },
  agreed: { "book-meeting": "meeting-booked", "volunteer-no": "declined", "family-no": "declined", ...STOPPED },
  "meeting-booked": {
    "book-meeting": "meeting-booked",
    "call-off-meeting": "agreed",
    meet: "met",
    "volunteer-no": "declined",
    "family-no": "declined",
    ...STOPPED,
  },
  met: { confirm: "one-confirmed", "not-for-us": "declined", ...STOPPED },
  "one-confirmed": { confirm: "active", "not-for-us": "declined", ...STOPPED },
  active: { end: "ended", block: "ended", withdraw: "ended" },
  ended: {},
  declined: {},
  lapsed: {},
  "taken-back": {},
} as const satisfies Record<MatchState, Partial<Record<MatchEvent, MatchState>>>;

export const MOVE_REFUSALS = ["closed", "too-early", "too-late"] as const;
export type MoveRefusal = (typeof MOVE_REFUSALS)[number];
export type Move = { ok: true; state: MatchState } | { ok: false; reason: MoveRefusal };

/** Where an event leads from a state, or why it does not: all is over, not yet, or no longer. */
export function move(state: MatchState, event: MatchEvent): Move {
  const leads: Partial<Record<MatchEvent, MatchState>> = LEADS[state];
  const next = leads[event];
  if (next) return { ok: true, state: next };
  if (Object.keys(leads).length === 0) return { ok: false, reason: "closed" };
  const first = MATCH_STATES.findIndex((one) => event in LEADS[one]);
  return { ok: false, reason: MATCH_STATES.indexOf(state) < first ? "too-early" : "too-late" };
}

/** The events a state allows: what a screen may offer. */
export const eventsIn = (state: MatchState): MatchEvent[] => MATCH_EVENTS.filter((event) => event in LEADS[state]);

/** Whether this side's "go on" counts: nobody confirms for both. */
export function confirming(confirmedBy: Side | null, side: Side): { ok: true } | { ok: false; reason: "already-said" } {
  return confirmedBy === side ? { ok: false, reason: "already-said" } : { ok: true };
}

/**
 * Where the family's request stands when its match stands here. A family that has withdrawn waits no more: that is said
 * by the event, not by the state.
 */
export function requestStateAt(state: MatchState, event?: MatchEvent): RequestState {
  if (state === "active") return "matched";
  if (state === "ended") return "ended";
  if (state === "declined" || state === "lapsed" || state === "taken-back")
    return event === "withdraw" ? "ended" : "waiting";
  return "proposed";
}
