import { POSTCODE_AREAS } from "./postcode-areas";

/** The municipalities of Denmark that a postcode area belongs to, by name. */
export const MUNICIPALITIES: readonly { code: string; name: string }[] = [
  ...new Map(POSTCODE_AREAS.map(({ municipalityCode, municipality }) => [municipalityCode, municipality])),
]
  .map(([code, name]) => ({ code, name }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "da"));

/** The name of a municipality by its code, or null. */
export const municipalityName = (code: string): string | null =>
  MUNICIPALITIES.find((one) => one.code === code)?.name ?? null;
