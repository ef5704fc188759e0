import { type DAY_PARTS, DAYS, type Slot } from "~db/vocabulary";

/** When somebody may be rung, as it is asked: weekdays and weekend, each in three parts. */
export const REACH_PARTS = [
  "weekdays-morning",
  "weekdays-afternoon",
  "weekdays-evening",
  "weekend-morning",
  "weekend-afternoon",
  "weekend-evening",
] as const;
export type ReachPart = (typeof REACH_PARTS)[number];

const WEEKDAYS = DAYS.slice(0, 5);
const WEEKEND = DAYS.slice(5);

/** The slots of the week a part stands for. */
function slotsOf(part: ReachPart): Slot[] {
  const [days, time] = part.split("-") as ["weekdays" | "weekend", (typeof DAY_PARTS)[number]];
  return (days === "weekdays" ? WEEKDAYS : WEEKEND).map((day) => `${day}-${time}` as const);
}

/** The slots of the parts that were ticked. */
export const slotsOfParts = (parts: readonly ReachPart[]): Slot[] => parts.flatMap(slotsOf);

/** The parts whose every slot is there: what was ticked. */
export const partsOfSlots = (slots: readonly Slot[]): ReachPart[] =>
  REACH_PARTS.filter((part) => slotsOf(part).every((slot) => slots.includes(slot)));
