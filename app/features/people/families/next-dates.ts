/** When a family is looked at next: nobody waits without an owner and a date. Days from today. */
export const NEXT_IN_DAYS = {
  /** Registered, nobody has recorded a consent: the call list. */
  call: 2,
  /** Consented and waiting: look at the suggestions. */
  suggestions: 7,
  /** Paused: ask how things are. */
  paused: 60,
} as const;
