/** What a rule or a verb answers: it worked, or the reason (a word of ours) why not. Only edges throw. */
export type Result<T, Reason extends string> = { ok: true; value: T } | { ok: false; reason: Reason };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refused = <const R extends string>(reason: R): { ok: false; reason: R } => ({ ok: false, reason });
