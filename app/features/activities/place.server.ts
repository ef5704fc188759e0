import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { DatedActivity } from "./queries.server";

type HouseRow = Readonly<DatedActivity["house"]>;

/** Where a house is, as far as everybody may know. A house whose address is not public shows only its part of town. */
export type ShownPlace = {
  name: string;
  href: string;
  /** In Danish letters, as on the street sign. */
  address: string;
  isPublic: boolean;
  /** Opens the reader's own map; null where the place is not public or not known. */
  mapHref: string | null;
  /** What to do where the address is not shown. */
  note: string | null;
  phone: { href: string; number: string };
};

export function placeOf(language: SiteLanguage, house: HouseRow): ShownPlace {
  const area = areaText(house);
  const { name, addressPublic: isPublic, latitude, longitude } = house;
  const known = isPublic && latitude !== null && longitude !== null;
  return {
    name,
    href: `/${language}/houses/${house.id}`,
    address: isPublic ? `${house.address}, ${area}` : area,
    isPublic,
    mapHref: known ? `geo:${latitude},${longitude}?q=${encodeURIComponent(`${house.address}, ${area}`)}` : null,
    note: isPublic ? null : translator(language, "houses")("houses:address-hidden"),
    phone: { href: `tel:+45${house.phone.replace(/\D/g, "")}`, number: house.phone },
  };
}

/** `2200 København N` */
export function areaText({ area }: Pick<HouseRow, "area">): string {
  const found = areaOfPostcode(area);
  return found ? `${found.area} ${found.name}` : area;
}
