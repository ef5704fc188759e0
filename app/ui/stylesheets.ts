import deskCss from "~/styles/desk.css?url";
import ethiopicCss from "~/styles/ethiopic.css?url";
import posterCss from "~/styles/poster.css?url";
import publicCss from "~/styles/public.css?url";

const sheet = (href: string) => ({ rel: "stylesheet" as const, href });

/** For the `links` of the root: every page has these. */
export const STREET_STYLES = [sheet(publicCss)];
/** For the `links` of the desk's layout route, after the street's. */
export const DESK_STYLES = [sheet(deskCss)];
/** For the `links` of the week poster's route, after the street's. */
export const POSTER_STYLES = [sheet(posterCss)];
/** The address of the Ethiopic letters: the root links it when the page is in ti or am. */
export const ETHIOPIC_STYLES = [sheet(ethiopicCss)];
