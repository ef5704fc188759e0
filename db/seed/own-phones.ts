import type { Rows } from "~tests/factories/rows";

/** What the factories give everybody who asks for no other. */
const EVERYBODYS = ["+4500000000", "+4500000001"];
const FIRST = 4_500_100_000;

/** Gives each adult of the town a phone of their own: a shared one reads as "maybe the same" on every file. */
export function withOwnPhones<Made extends { rows: Rows }>(made: readonly Made[]): Made[] {
  let next = FIRST;
  const own = <Adult extends { phone?: string | null }>(adults: Adult[] = []): Adult[] =>
    adults.map((adult) => (EVERYBODYS.includes(adult.phone ?? "") ? { ...adult, phone: `+${next++}` } : adult));
  return made.map((one) => ({
    ...one,
    rows: {
      ...one.rows,
      volunteerAdults: own(one.rows.volunteerAdults),
      familyAdults: own(one.rows.familyAdults),
    },
  }));
}
