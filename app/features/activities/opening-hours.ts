import type { OpeningHours } from "~db/schema/houses.server";
import { DAYS, type Day } from "~db/vocabulary";
import { isRealTime } from "./recurrence/wall-time";

/** Names of days as a host may type them, in Danish and English: the first three letters count. */
const TYPED: Record<string, Day> = {
  man: "mon",
  tir: "tue",
  ons: "wed",
  tor: "thu",
  fre: "fri",
  lør: "sat",
  søn: "sun",
  mon: "mon",
  tue: "tue",
  wed: "wed",
  thu: "thu",
  fri: "fri",
  sat: "sat",
  sun: "sun",
};

/** Opening hours as lines to be edited: `man 10:00-18:00`. */
export function hoursToText(hours: OpeningHours, name: (day: Day) => string): string {
  return [...hours]
    .sort((a, b) => DAYS.indexOf(a.day) - DAYS.indexOf(b.day) || a.from.localeCompare(b.from))
    .map(({ day, from, to }) => `${name(day)} ${from}-${to}`)
    .join("\n");
}

/** Lines like `man 10-18` or `torsdag 10.00-18.30` as opening hours; null where a line is not understood. */
export function hoursFromText(text: string): OpeningHours | null {
  const hours: OpeningHours = [];
  for (const line of text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const [, name = "", from = "", to = ""] = /^(\p{L}+)\.?\s+([\d.:]+)\s*[-–]\s*([\d.:]+)$/u.exec(line) ?? [];
    const day = TYPED[name.slice(0, 3).toLowerCase()];
    const [opens, closes] = [clock(from), clock(to)];
    if (!day || !opens || !closes || closes <= opens) return null;
    hours.push({ day, from: opens, to: closes });
  }
  return hours;
}

function clock(typed: string): string | null {
  const [hour = "", minute = "00"] = typed.replace(".", ":").split(":");
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  return isRealTime(time) ? time : null;
}
