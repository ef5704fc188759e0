import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showWeek } from "~/features/activities/week.server";
import { addDays, dayOf } from "~/foundation/clock";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { Days } from "~/ui/days";
import { EmptyState } from "~/ui/empty-state";
import { WeekNav } from "~/ui/week-nav";

export const handle: WordsHandle = { i18n: ["activities"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "description", content: data?.description },
];

const WEEKS_AHEAD = 26;

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const today = dayOf(door.now);
  const asked = door.url.searchParams.get("week") ?? "";
  const last = addDays(today, 7 * WEEKS_AHEAD);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) && asked >= addDays(today, -7) && asked <= last ? asked : today;
  const week = await showWeek(door.db.read, language, day, door.now);
  const t = translator(language, "activities", "common");
  const path = `/${language}/activities`;
  return {
    week,
    title: t("common:site.title", { page: t("activities:title") }),
    description: t("activities:description"),
    before: week.monday > today ? `${path}?week=${addDays(week.monday, -7)}` : null,
    after: addDays(week.monday, 7) <= last ? `${path}?week=${addDays(week.monday, 7)}` : null,
    count: week.days.reduce((sum, one) => sum + one.rows.length, 0),
  };
});

/** What happens in one week, by day. */
export default function Activities() {
  const { week, before, after, count } = useLoaderData<typeof loader>();
  const t = useTranslate("activities");
  return (
    <div className="page band stack" data-gap="8">
      <PageHeading heading={t("activities:title")} lead={`${week.heading} · ${week.span}`} />
      <WeekNav
        label={t("activities:week-nav")}
        before={before ? { href: before, label: t("activities:week-before") } : undefined}
        after={after ? { href: after, label: t("activities:week-after") } : undefined}
        status={t("activities:count", { count })}
      />
      {count > 0 ? <Days days={week.days} /> : <EmptyState text={t("activities:empty")} />}
    </div>
  );
}
