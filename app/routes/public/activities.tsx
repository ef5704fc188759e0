import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showCalendar } from "~/features/activities/show-calendar.server";
import { CalendarDays } from "~/features/activities/ui/calendar-days";
import { CalendarFilterForm } from "~/features/activities/ui/calendar-filter-form";
import type { SmallScriptHandle } from "~/foundation/scripted";
import { unsent } from "~/foundation/unsent";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { KEEP_SCRIPT } from "~/ui/keep/keep-script";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { Keeping } from "../keeping";
import { Listening } from "../listening";
import { pageMeta } from "./page-meta";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["activities", "listen", "keep"],
  small: { listen: LISTEN_SCRIPT, keep: KEEP_SCRIPT },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.about);

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const calendar = await showCalendar(door.db.read, language, door.url.searchParams, door.now);
  const t = translator(language, "activities", "common");
  const about = {
    title: t("common:site.title", { page: `${t("activities:title")} · ${calendar.heading}` }),
    description: t("activities:description"),
    language,
    origin: door.house.env.origin,
    rest: calendar.self.slice(language.length + 1),
  };
  return unsent({ calendar, about });
});

/** What happens, by day: a week or a month, all of it or what the reader asked for. */
export default function Activities() {
  const { calendar } = useLoaderData<typeof loader>();
  const { tag } = useLanguage();
  const t = useTranslate("activities");
  const { heading, span } = calendar;
  return (
    <div className="page band" data-tight="">
      <div className="stack" data-gap="6">
        <PageHeading
          heading={t("activities:title")}
          lead={
            <>
              <strong>{heading}</strong> · {span}
            </>
          }
          end={
            <>
              <ButtonLink variant="secondary" href={calendar.follow} icon="calendar-plus">
                {t("activities:subscribe")}
              </ButtonLink>
              <ButtonLink variant="secondary" href={`/${tag}/houses`} icon="map-trifold">
                {t("activities:houses")}
              </ButtonLink>
            </>
          }
        />
        <div className="split" data-side="start">
          <CalendarFilterForm calendar={calendar} />
          <CalendarDays calendar={calendar} empty={t("activities:empty")}>
            <div className="cluster" data-gap="2">
              <Listening />
              <Keeping />
            </div>
          </CalendarDays>
        </div>
      </div>
    </div>
  );
}
