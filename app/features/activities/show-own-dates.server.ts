import { atStart, formatDateTime } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { SignUpState } from "~db/vocabulary";
import type { OwnSignUp } from "./sign-up-queries.server";
import { wallClock } from "./wall-clock";

/** One date of a sign-up on its private page. */
export type ShownOwnDate = {
  id: string;
  text: string;
  state: SignUpState | "called" | "over";
  /** The place in the waiting list, from 1; null for who does not wait. */
  number: number | null;
  /** What can be said about this date alone; null where nothing can be. */
  say: "not-day" | "day-back" | null;
};

/** When a date is, as its private page says it. */
export const whenOf = (language: SiteLanguage, { occurrence }: OwnSignUp): string =>
  atStart(language, formatDateTime(language, occurrence.startsAt));

/** Whether a date has begun: nothing can be said about it any more. */
export const begun = ({ occurrence }: OwnSignUp, now: Date): boolean => occurrence.startsAt <= wallClock(now);

/** A date with what has become of it. */
export function shownOwnDate(
  language: SiteLanguage,
  one: OwnSignUp,
  now: Date,
  numbers: ReadonlyMap<string, number>,
): ShownOwnDate {
  const { id, state } = one.signUp;
  const shown = { id, text: whenOf(language, one), number: null, say: null };
  if (one.occurrence.state === "cancelled") return { ...shown, state: "called" };
  if (begun(one, now)) return { ...shown, state: state === "cancelled" ? state : "over" };
  return { ...shown, state, number: numbers.get(id) ?? null, say: state === "cancelled" ? "day-back" : "not-day" };
}
