/** How long before an activity a calendar rings, in hours: only when asked for, `?remind=24`. */
export const REMIND_HOURS = ["1", "24", "48"] as const;
export type RemindHours = (typeof REMIND_HOURS)[number];

/** What an address asks for; what is none of ours rings not at all. */
export const readReminder = (params: URLSearchParams): RemindHours | null =>
  REMIND_HOURS.find((hours) => hours === params.get("remind")) ?? null;
