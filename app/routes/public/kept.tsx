import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showHouses } from "~/features/activities/show-houses.server";
import { wallClock } from "~/features/activities/wall-clock";
import { showDays } from "~/features/activities/week.server";
import { addDays, dayOf } from "~/foundation/clock";
import { formatDateTime } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { Days } from "~/ui/days";
import { Icon } from "~/ui/icon";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle = { i18n: ["keep", "houses", "activities"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
];

const DAYS_AHEAD = 7;

/** Everything that is kept stands on one page: it is fetched whole, and is whole without internet. */
export const loader = open(async ({ db, now, url, request }) => {
  const language = pageLanguage({ url, request });
  const t = translator(language, "common", "keep");
  const houses = await showHouses(db.read, language, now);
  return {
    title: t("common:site.title", { page: t("keep:title") }),
    updated: t("keep:updated", { when: formatDateTime(language, wallClock(now)) }),
    days: await showDays(db.read, language, dayOf(now), addDays(dayOf(now), DAYS_AHEAD), now),
    houses: houses.map(({ id, place }) => ({ id, place })),
  };
});

/** The week and the houses, as a phone keeps them for when there is no internet. */
export default function Kept() {
  const { updated, days, houses } = useLoaderData<typeof loader>();
  const t = useTranslate("keep", "houses", "activities");
  return (
    <div className="page band stack" data-tight="" data-gap="6">
      <PageHeading heading={t("keep:title")} lead={updated} />
      <p className="measure">{t("keep:needs-net")}</p>
      {days.length > 0 ? <Days days={days} /> : <p>{t("activities:empty")}</p>}
      <section className="stack" data-gap="3" aria-labelledby="houses">
        <h2 className="h2" id="houses">
          {t("houses:title")}
        </h2>
        <ul className="plain stack" data-gap="4">
          {houses.map(({ id, place }) => (
            <li key={id} className="stack" data-gap="1">
              <strong>
                <bdi lang="da">{place.name}</bdi>
              </strong>
              <span>
                <Icon name="map-pin" /> <bdi lang="da">{place.address}</bdi> {place.note}
              </span>
              <a className="hit" href={place.phone.href}>
                <Icon name="phone" />
                <bdi dir="ltr">{place.phone.number}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
