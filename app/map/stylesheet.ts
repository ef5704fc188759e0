import houseMapCss from "./house-map.css?url";

/** For the `links` of a route with a map, after the street's. */
export const HOUSE_MAP_STYLES = [{ rel: "stylesheet" as const, href: houseMapCss }];
