import { areaOfPostcode } from "~db/geography/postcode-areas";

/** A number to ring about a child, day and night. */
export type ChildNumber = {
  /** As it is read, `33 17 33 33`. */
  number: string;
  /** `tel:` address. */
  href: string;
  /** The police answers and passes one on to the municipality's duty officer. */
  viaPolice: boolean;
};

/** The police, who reach the social duty officer of every municipality (for instance koege.dk and toender.dk say so). */
const POLICE = "114";
/** Municipalities that answer day and night themselves. 0101: kk.dk, Den Sociale Døgnvagt. */
const OWN_NUMBERS: Readonly<Record<string, string>> = { "0101": "33 17 33 33" };

/** The day-and-night number of the municipality a postcode area lies in; the police where none is known. */
export function childNumberOf(area: string | null): ChildNumber {
  const municipality = area === null ? undefined : areaOfPostcode(area)?.municipalityCode;
  const own = municipality === undefined ? undefined : OWN_NUMBERS[municipality];
  const number = own ?? POLICE;
  return { number, href: `tel:${number.replaceAll(" ", "")}`, viaPolice: own === undefined };
}
