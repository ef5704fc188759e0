import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { type HousePoint, pointOf } from "./point-of-house";
import type { DatedActivity } from "./queries.server";

type HouseRow = Readonly<DatedActivity["house"]>;

/** Where a house is, as far as everybody may know. A house whose address is not public shows only its part of town. */
export type ShownPlace = {
  name: string;
  href: string;
  /** In Danish letters, as on the street sign. */
  address: string;
  isPublic: boolean;
  /** Opens the reader's own map at the address; null where the place is not public or not known. */
  mapHref: string | null;
  /** Said beside it where only the part of town is known. */
  mapNote: string | null;
  /** What to do where the address is not shown. */
  note: string | null;
  phone: { href: string; number: string };
};

export function placeOf(language: SiteLanguage, house: HouseRow): ShownPlace {
  const area = areaText(house);
  const { name, addressPublic: isPublic } = house;
  const point = isPublic ? pointOf(house) : null;
  const t = translator(language, "houses");
  return {
    name,
    href: `/${language}/houses/${house.id}`,
    address: isPublic ? `${house.address}, ${area}` : area,
    isPublic,
    mapHref: point && geoLink(point, `${house.address}, ${area}`),
    mapNote: point && !point.exact ? t("houses:map-nearby") : null,
    note: isPublic ? null : t("houses:address-hidden"),
    phone: { href: `tel:+45${house.phone.replace(/\D/g, "")}`, number: house.phone },
  };
}

/** A place in one line, as calendar programs show it; no address that is not public. */
export const placeLine = ({ name, address, isPublic }: ShownPlace, room: string | null): string =>
  [room, name, isPublic ? address : null].filter((part) => part !== null).join(", ");

/** RFC 5870. Where only the part of town is known the link says how far off it may be, and the address finds the door. */
function geoLink({ latitude, longitude, exact }: HousePoint, address: string): string {
  const uncertain = exact ? "" : `;u=${PART_OF_TOWN_M}`;
  return `geo:${latitude},${longitude}${uncertain}?q=${encodeURIComponent(address)}`;
}

const PART_OF_TOWN_M = 2000;

/** `2200 København N` */
export function areaText({ area }: Pick<HouseRow, "area">): string {
  const found = areaOfPostcode(area);
  return found ? `${found.area} ${found.name}` : area;
}
