/** «2015, 2018» as numbers, each once for each child. */
export const birthYearsOf = (typed: string | undefined): number[] => (typed?.match(/\d{4}/g) ?? []).map(Number);

const LIST = /^[\s,;]*(\d{4}([\s,;]+\d{4}){0,11})?[\s,;]*$/;
const ADULT_AGE = 18;

/** Whether this is a list of years in which children of a household may be born, up to this year. */
export function areBirthYears(typed: string | undefined, year: number): boolean {
  if (typed === undefined) return true;
  return LIST.test(typed) && birthYearsOf(typed).every((born) => born <= year && born >= year - ADULT_AGE);
}
