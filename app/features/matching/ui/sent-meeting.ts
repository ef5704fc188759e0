/** The form of the first meeting as it was sent, and the keys of what is wrong with each field. */
export type SentMeeting = { values: Record<string, string>; errors: Record<string, readonly string[]> };
