/**
 * A household of one is never called a family on its own screens: which words a page uses is decided here, once.
 */
export type HouseholdWord = "person" | "household";

export const householdWord = (adults: number, children: number): HouseholdWord =>
  adults + children <= 1 ? "person" : "household";
