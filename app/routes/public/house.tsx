import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { housesOnMap, showHouse } from "~/features/activities/show-houses.server";
import { Closures } from "~/features/activities/ui/closures";
import { HouseFacts } from "~/features/activities/ui/house-facts";
import type { SmallScriptHandle } from "~/foundation/scripted";
import { unsent } from "~/foundation/unsent";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { houseMapPicture } from "~/map/house-map-picture.server";
import { HouseMapSvg } from "~/map/house-map-svg";
import { MapCredits } from "~/map/map-credits";
import { HOUSE_MAP_STYLES } from "~/map/stylesheet";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ButtonLink } from "~/ui/button";
import { Days } from "~/ui/days";
import { EmptyState } from "~/ui/empty-state";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { Listening } from "../listening";
import { pageMeta } from "./page-meta";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["activities", "houses", "listen"],
  small: { listen: LISTEN_SCRIPT },
};
export const links = () => HOUSE_MAP_STYLES;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.about);

const PICTURE = { width: 608, height: 380 };

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const id = door.params.house ?? "";
  const house = orNotFound(await showHouse(door.db.read, language, id, door.now));
  const onMap = housesOnMap(language, [house]);
  const t = translator(language, "common", "houses");
  const about = {
    title: t("common:site.title", { page: house.place.name }),
    description: t("houses:description-one", { name: house.place.name }),
    language,
    origin: door.house.env.origin,
    rest: `/houses/${house.id}`,
  };
  const picture = onMap.length > 0 ? houseMapPicture({ houses: onMap, ...PICTURE }) : null;
  return unsent({ house, picture, about });
});

/** One house: where it is, when it is open, and what happens there this week. */
export default function House() {
  const { house, picture } = useLoaderData<typeof loader>();
  const { tag } = useLanguage();
  const t = useTranslate("houses", "activities", "common");
  return (
    <div className="page band stack" data-tight="" data-gap="6">
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: `/${tag}/houses`, label: t("houses:back") }]} />
      <PageHeading
        heading={<bdi lang="da">{house.place.name}</bdi>}
        end={
          <>
            <ButtonLink
              variant="secondary"
              href={`/${tag}/activities/subscribe?house=${house.id}`}
              icon="calendar-plus"
            >
              {t("activities:subscribe")}
            </ButtonLink>
            <ButtonLink variant="secondary" href={`/${tag}/houses/${house.id}/poster`} icon="printer">
              {t("houses:poster")}
            </ButtonLink>
          </>
        }
      />
      <Closures closures={house.closures} />
      <div className="split" data-side="start" data-gap="10">
        <div className="stack" data-gap="6">
          <div data-read="">
            <HouseFacts house={house} />
          </div>
          <Listening phone={house.place.phone} />
          {picture && (
            <div className="stack" data-gap="1">
              <HouseMapSvg picture={picture} label={t("houses:map")} />
              <MapCredits label={t("houses:map-sources")} />
            </div>
          )}
        </div>
        <section className="stack" data-gap="6" aria-labelledby="week" data-read="">
          <h2 className="h2" id="week">
            {t("houses:week")}
          </h2>
          {house.days.length > 0 ? <Days days={house.days} level={3} /> : <EmptyState text={t("houses:empty")} />}
          <p>
            <a className="hit" href={`/${tag}/activities?house=${house.id}`}>
              {t("houses:all")}
            </a>
          </p>
        </section>
      </div>
    </div>
  );
}
