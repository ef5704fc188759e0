import { addDays } from "~/foundation/clock";
import { plain } from "./plain";
import { type CellVerdict, is, not } from "./verdict";

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Excel counts days from here; the whole numbers in question lie between 1954 and 2064. */
const EXCEL_DAY_0 = "1899-12-30";
const EXCEL_DAYS = { from: 20_000, to: 60_000 };

/**
 * A day as people write it: `7-3-2026`, `07.03.26`, `2026-03-07`, «7. marts 2026», or the number Excel keeps for it.
 * @returns `YYYY-MM-DD`
 */
export function readDay(text: string): CellVerdict<string> {
  const day = dayIn(plain(text));
  return day === null ? not("date") : is(day);
}

/** A day that has been: what was said or seen cannot lie ahead. */
export function readPastDay(text: string, today: string): CellVerdict<string> {
  const read = readDay(text);
  return read.ok && read.value > today ? not("future") : read;
}

function dayIn(text: string): string | null {
  const [, number] = /^(\d{5})(?:\.\d+)?$/.exec(text) ?? [];
  if (number && Number(number) >= EXCEL_DAYS.from && Number(number) <= EXCEL_DAYS.to)
    return addDays(EXCEL_DAY_0, Number(number));
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text) ?? [];
  if (isoYear) return calendarDay(isoYear, Number(isoMonth), Number(isoDay));
  const [, day, month, year] = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(text) ?? [];
  if (day) return calendarDay(year as string, Number(month), Number(day));
  const [, namedDay, name = "", namedYear] = /^(\d{1,2})\.?\s*(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
  if (!namedDay) return null;
  const at = Math.max(MONTHS.indexOf(name.slice(0, 3)), ENGLISH.indexOf(name.slice(0, 3)));
  return calendarDay(namedYear as string, at + 1, Number(namedDay));
}

/** The day, where the calendar has it. A year of two figures lies in this century. */
function calendarDay(year: string, month: number, day: number): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}
