/**
 * How far ahead, in weeks, a repeating activity has dates that can be seen and signed up for: as far as the calendar can be
 * turned, and a week more, so that its last week is whole.
 */
export const HORIZON_WEEKS = 53;
