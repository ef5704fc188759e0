import { json, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Door, open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { housesOnMap, type ShownHouse, showHouses } from "~/features/activities/show-houses.server";
import { contentSecurityPolicy } from "~/foundation/content-security";
import type { ScriptHandle, SmallScriptHandle } from "~/foundation/scripted";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { HouseList } from "~/map/house-list";
import { HouseMap } from "~/map/house-map";
import { houseMapPicture } from "~/map/house-map-picture.server";
import { HouseMapSvg } from "~/map/house-map-svg";
import { MapCredits } from "~/map/map-credits";
import { mapSources } from "~/map/map-sources";
import { HOUSE_MAP_STYLES } from "~/map/stylesheet";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { Listening } from "../listening";
import { pageMeta } from "./page-meta";
import { PRIVATE, PUBLIC } from "./public-headers";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle & ScriptHandle & SmallScriptHandle = {
  i18n: ["houses", "listen"],
  script: ["map"],
  small: { listen: LISTEN_SCRIPT },
};
export const links = () => HOUSE_MAP_STYLES;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.about);

const PICTURE = { width: 800, height: 560 };

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const houses = await showHouses(door.db.read, language, door.now);
  const onMap = housesOnMap(language, houses);
  const live = door.url.searchParams.has("map");
  const sources = mapSources(door.house.env.MAP_STYLE_URL ?? null);
  const t = translator(language, "common", "houses");
  const about = {
    title: t("common:site.title", { page: t("houses:title") }),
    description: t("houses:description"),
    language,
    origin: door.house.env.origin,
    rest: "/houses",
  };
  const picture = onMap.length > 0 ? houseMapPicture({ houses: onMap, ...PICTURE }) : null;
  const shown = { onMap, others: withoutMap(houses), picture, live, stylePath: sources.stylePath, about };
  return json(shown, { headers: live ? mapHeaders(door, sources.contentSecurityPolicy) : PUBLIC });
});

/** The page with the live map carries a nonce and a worker, and so is nobody else's. */
function mapHeaders({ house }: Door, sources: Record<string, string[]>) {
  const more = Object.fromEntries(Object.entries(sources).map(([name, from]) => [name, from.join(" ")]));
  const secure = house.env.origin.startsWith("https:");
  return {
    ...PRIVATE,
    "content-security-policy": contentSecurityPolicy({ scripted: true, nonce: house.nonce, secure, more }),
  };
}

/** Houses with no place on the map: their address is not public. */
const withoutMap = (houses: readonly ShownHouse[]) =>
  houses.filter(({ point }) => point === null).map(({ id, place }) => ({ id, place }));

/** Where the houses are, and what happens in each this week. */
export default function Houses() {
  const { onMap, others, picture, live } = useLoaderData<typeof loader>();
  const { tag } = useLanguage();
  const t = useTranslate("houses");
  return (
    <div className="page band stack" data-tight="" data-gap="6">
      <PageHeading
        heading={t("houses:title")}
        lead={t("houses:lead")}
        end={
          <ButtonLink variant="secondary" href={live ? `/${tag}/houses` : `/${tag}/houses?map`} icon="map-trifold">
            {t(live ? "houses:map-still" : "houses:map-live")}
          </ButtonLink>
        }
      />
      <Listening />
      {picture && (live ? <LiveMap /> : <StillMap picture={picture} houses={onMap} />)}
      <ul className="stack" data-gap="3">
        {others.map(({ id, place }) => (
          <li key={id}>
            <a className="hit" href={place.href}>
              <bdi lang="da">
                {place.name}, {place.address}
              </bdi>
            </a>
            <p className="dim">{place.note}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function StillMap({ picture, houses }: { picture: NonNullable<Shown["picture"]>; houses: Shown["onMap"] }) {
  const t = useTranslate("houses");
  return (
    <div className="house-map">
      <div>
        <HouseMapSvg picture={picture} label={t("houses:map")} />
        <MapCredits label={t("houses:map-sources")} />
      </div>
      <HouseList houses={houses} />
    </div>
  );
}

function LiveMap() {
  const { onMap, picture, stylePath } = useLoaderData<typeof loader>();
  const t = useTranslate("houses");
  const labels = {
    map: t("houses:map"),
    zoomIn: t("houses:zoom-in"),
    zoomOut: t("houses:zoom-out"),
    unavailable: t("houses:map-unavailable"),
    sources: t("houses:map-sources"),
  };
  return (
    <HouseMap houses={onMap} labels={labels} stylePath={stylePath}>
      {picture && <HouseMapSvg picture={picture} label={labels.map} />}
    </HouseMap>
  );
}
