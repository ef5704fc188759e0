/**
 * Numbers that look like a CPR number: six figures that are a date, then four. A spreadsheet that keeps it as a number loses
 * the first nought, so nine figures count where they stand alone. Telephone numbers of eight figures never do.
 */
const TEN = /(?<![\d+])(\d{2})(\d{2})(\d{2})[-–\s.]?(\d{4})(?!\d)/g;
const NINE = /^\s*(\d)(\d{2})(\d{2})(\d{4})\s*$/;

/** Whether a cell holds something that looks like a CPR number. */
export function looksLikeCpr(text: string): boolean {
  for (const [, day, month] of text.matchAll(TEN)) if (isDayAndMonth(Number(day), Number(month))) return true;
  const [, day, month] = NINE.exec(text) ?? [];
  return day !== undefined && isDayAndMonth(Number(day), Number(month));
}

/** From 61 on: numbers that replace a CPR number add 60 to the day. */
const isDayAndMonth = (day: number, month: number): boolean =>
  month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));

/** What stands in a cell in place of what was taken out. */
export const TAKEN_OUT = "[CPR?]";
