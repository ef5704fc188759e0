import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { CALENDAR_PART } from "~/features/activities/calendar-part";
import { showCalendar } from "~/features/activities/show-calendar.server";
import { housesOnMap, showHouse } from "~/features/activities/show-houses.server";
import { CalendarDays } from "~/features/activities/ui/calendar-days";
import { CalendarFilterForm } from "~/features/activities/ui/calendar-filter-form";
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
  const { db, now, url } = door;
  const house = orNotFound(await showHouse(db.read, language, door.params.house ?? "", now));
  const calendar = await showCalendar(db.read, language, url.searchParams, now, house.id);
  // The drawing shows where the house is, not what happens there.
  const onMap = housesOnMap(language, [{ ...house, days: [] }]);
  const t = translator(language, "common", "houses");
  const { name } = house.place;
  const about = {
    title: t("common:site.title", { page: `${name} · ${calendar.heading}` }),
    description: t("houses:description-one", { name }),
    language,
    origin: door.house.env.origin,
    rest: calendar.self.slice(language.length + 1),
  };
  const picture = onMap.length > 0 ? houseMapPicture({ houses: onMap, ...PICTURE }) : null;
  return unsent({ house, calendar, picture, about });
});

/** One house: where it is, when it is open, and what happens there by day. */
export default function House() {
  const { house, calendar, picture } = useLoaderData<typeof loader>();
  const { tag } = useLanguage();
  const t = useTranslate("houses", "common");
  return (
    <div className="page band stack" data-tight="" data-gap="6">
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: `/${tag}/houses`, label: t("houses:back") }]} />
      <PageHeading
        heading={<bdi lang="da">{house.place.name}</bdi>}
        end={<WaysOn house={house} calendar={calendar} />}
      />
      <Closures closures={house.closures} />
      <div className="split" data-side="start" data-mid="">
        <div className="stack" data-gap="6">
          <div data-read="">
            <HouseFacts house={house} />
          </div>
          <Listening phone={house.place.phone} />
          <CalendarFilterForm calendar={calendar} />
        </div>
        <HouseCalendar calendar={calendar} />
        {picture && (
          <div className="stack" data-gap="1">
            <HouseMapSvg picture={picture} label={t("houses:map")} />
            <MapCredits label={t("houses:map-sources")} />
          </div>
        )}
      </div>
    </div>
  );
}

type Shown = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "house" | "calendar">;

/** Down to the calendar, which on a phone lies below the address; and what can be taken along. */
function WaysOn({ house: { id }, calendar: { view, kept, follow } }: Shown) {
  const { tag } = useLanguage();
  const t = useTranslate("houses", "activities");
  const week = view === "week" ? new URLSearchParams(kept).toString() : "";
  return (
    <>
      <span className="narrow-only">
        <ButtonLink variant="secondary" href={`#${CALENDAR_PART}`} icon="calendar-blank">
          {t("activities:title")}
        </ButtonLink>
      </span>
      <ButtonLink variant="secondary" href={follow} icon="calendar-plus">
        {t("activities:subscribe")}
      </ButtonLink>
      <ButtonLink variant="secondary" href={`/${tag}/houses/${id}/poster${week && `?${week}`}`} icon="printer">
        {t("houses:poster")}
      </ButtonLink>
    </>
  );
}

function HouseCalendar({ calendar }: Pick<Shown, "calendar">) {
  const t = useTranslate("activities");
  const { heading, span } = calendar;
  return (
    <section className="stack" data-gap="3" id={CALENDAR_PART} aria-labelledby="days">
      <div data-read="">
        <h2 className="h2" id="days">
          {t("activities:title")}
        </h2>
        <p className="lead dim">
          <strong>{heading}</strong> · {span}
        </p>
      </div>
      <CalendarDays calendar={calendar} empty={t("activities:empty-here")} level={3} />
    </section>
  );
}
