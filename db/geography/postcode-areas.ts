import { POSTCODE_AREA_ROWS } from "./postcode-areas.table";

export type PostcodeArea = {
  /** Four digits; also the key that is stored for people. */
  area: string;
  name: string;
  municipalityCode: string;
  municipality: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
};

export const POSTCODE_AREAS: readonly PostcodeArea[] = POSTCODE_AREA_ROWS.map(
  ([area, name, municipalityCode, municipality, latitude, longitude]) => ({
    area,
    name,
    municipalityCode,
    municipality,
    latitude,
    longitude,
  }),
);

const BY_AREA = new Map(POSTCODE_AREAS.map((row) => [row.area, row]));

/** The first postcode of each group that names single streets, and the area all of the group belongs to. */
const STREET_POSTCODES = [
  { from: 1000, to: 1499, area: "1000" },
  { from: 1500, to: 1799, area: "1500" },
  { from: 1800, to: 1999, area: "1800" },
];

/** The area a four-digit postcode lies in, or null where there is none. Only the area is ever stored. */
export function areaOfPostcode(postcode: string): PostcodeArea | null {
  if (!/^\d{4}$/.test(postcode)) return null;
  const number = Number(postcode);
  const street = STREET_POSTCODES.find((group) => number >= group.from && number <= group.to);
  return BY_AREA.get(street?.area ?? postcode) ?? null;
}
