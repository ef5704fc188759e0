/** What is wrong with a cell or a row; the screens say it in a sentence. */
export const PROBLEMS = [
  "missing",
  "reach-missing",
  "too-long",
  "phone",
  "email",
  "postcode",
  "languages",
  "kurdish",
  "household",
  "gender",
  "choice",
  "date",
  "future",
  "birth-years",
  "number",
  "match-type",
  "cpr",
  "phone-known",
  "unknown-volunteer",
  "unknown-family",
  "several-volunteers",
  "several-families",
  "not-approved",
  "no-consent",
  "certificate",
  "gate-shut",
  "known-here",
  "known-earlier-row",
  "known-list",
  "known-pair",
] as const;
export type ProblemWord = (typeof PROBLEMS)[number];

/** What a cell says: a value, with the words in it that nobody understood; or what is wrong. */
export type CellVerdict<Value> =
  | { ok: true; value: Value; unread?: readonly string[] }
  | { ok: false; why: ProblemWord };

export const is = <Value>(value: Value, unread: readonly string[] = []): CellVerdict<Value> => ({
  ok: true,
  value,
  unread,
});
export const not = (why: ProblemWord): { ok: false; why: ProblemWord } => ({ ok: false, why });
