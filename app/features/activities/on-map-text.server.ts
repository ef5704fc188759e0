import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaAt } from "~/map/area-at";
import { areaText } from "./place.server";
import type { HouseRow } from "./plan-queries.server";
import { pointOf } from "./point-of-house";

/** What the map shows of a house now, so that its host sees a place set wrongly. */
export function onMapText(language: SiteLanguage, house: HouseRow): string {
  const t = translator(language, "plan");
  const area = areaText(house);
  if (!house.addressPublic) return t("plan:house.on-map-hidden", { area });
  const point = pointOf(house);
  if (!point) return t("plan:house.on-map-nowhere");
  return point.exact
    ? t("plan:house.on-map-set", { area: areaAt(point) ?? area })
    : t("plan:house.on-map-area", { area });
}
