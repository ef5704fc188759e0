import { POSTCODE_AREAS } from "~db/geography/postcode-areas";

/** The municipalities of Denmark by name: code and name. */
export const MUNICIPALITIES: readonly { code: string; name: string }[] = [
  ...new Map(POSTCODE_AREAS.map((area) => [area.municipalityCode, area.municipality])),
]
  .map(([code, name]) => ({ code, name }))
  .sort((a, b) => a.name.localeCompare(b.name, "da"));

export const municipalityName = (code: string): string => MUNICIPALITIES.find((one) => one.code === code)?.name ?? code;
