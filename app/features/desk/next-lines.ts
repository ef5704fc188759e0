/**
 * What the desk opens with. Pure: facts and today go in, at most ten lines come out, in the order of the harm that
 * waiting does: first people who may be in danger, then people nobody has spoken to, then promises with a date.
 */
export const NEXT_KINDS = [
  /** A concern its owner has not answered. */
  "concern",
  /** Registered, no yes recorded: nobody has called. */
  "call-family",
  /** A volunteer whose talk is overdue. */
  "talk",
  /** A proposal whose answer is due, or somebody who wants to talk first. */
  "answer",
  /** Both have said yes: a meeting is to be booked. */
  "book-meeting",
  /** Both want to go on: the home is visited before they meet there. */
  "home-visit",
  "check-in",
  /** A certificate that has ended or ends soon. */
  "certificate",
  /** A group whose planned ending is near. */
  "group",
  /** Volunteers who have not said yes to the newest declarations, as one line. */
  "declarations",
  /** Rows of an imported spreadsheet that somebody must complete, one line a sheet. */
  "sheet-rows",
  /** A family whose next date has come. */
  "look-again",
] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

/** @property due the day it was or is due, `YYYY-MM-DD` */
export type NextFact = { kind: NextKind; id: string; name: string; due: string; href: string };

export const NEXT_LINES_MAX = 10;

/** The lines that are due, most harmful first; within a kind who has waited longest, then by id. */
export function nextLines(facts: readonly NextFact[], today: string, most = NEXT_LINES_MAX): NextFact[] {
  return facts
    .filter(({ due, kind }) => due <= today || kind === "certificate")
    .toSorted(byHarm)
    .slice(0, most);
}

function byHarm(a: NextFact, b: NextFact): number {
  const [x, y] = [NEXT_KINDS.indexOf(a.kind), NEXT_KINDS.indexOf(b.kind)];
  if (x !== y) return x - y;
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
