import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showDayList } from "~/features/activities/day-list.server";
import { getHouse } from "~/features/activities/plan-queries.server";
import { DayListed } from "~/features/activities/ui/day-list";
import { addDays, dayOf } from "~/foundation/clock";
import { formatDate } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { EmptyState } from "~/ui/empty-state";
import { WeekNav } from "~/ui/week-nav";
import { NO_STORE } from "../session/text-page";
import { dayAsked } from "./door-of-house.server";

export const handle: WordsHandle = { i18n: ["daylist", "plan"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, url, now } = door;
  const language = pageLanguage(door);
  const t = translator(language, "common", "daylist");
  const house = await getHouse(db.read, houseIds, url.searchParams.get("house"));
  const day = dayAsked(door, "day", dayOf(now));
  const at = (other: string) => `/house/day-list?house=${house.id}&day=${other}`;
  return {
    title: t("common:site.title", { page: t("daylist:title") }),
    lead: t("daylist:lead", { day: formatDate(language, `${day}T12:00`), house: house.name }),
    before: at(addDays(day, -1)),
    after: at(addDays(day, 1)),
    dates: await showDayList(db.read, language, house.id, day, now),
  };
});

/** Everything of one day on paper, for the door: who is expected, with boxes to tick. */
export default function DayList() {
  const { lead, before, after, dates } = useLoaderData<typeof loader>();
  const t = useTranslate("daylist");
  return (
    <>
      <PageHeading heading={t("daylist:title")} lead={lead} />
      <div className="stack no-print" data-gap="3">
        <p className="measure">{t("daylist:print")}</p>
        <WeekNav
          label={t("daylist:days")}
          before={{ href: before, label: t("daylist:before") }}
          after={{ href: after, label: t("daylist:after") }}
          status={t("daylist:count", { count: dates.length })}
        />
      </div>
      {dates.length === 0 ? (
        <EmptyState text={t("daylist:empty")} />
      ) : (
        dates.map((date) => <DayListed key={date.id} date={date} />)
      )}
    </>
  );
}
