import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { recordCall } from "~/features/activities/attendance.server";
import { showCalls } from "~/features/activities/show-calls.server";
import { CallTable } from "~/features/activities/ui/call-table";
import { addDays, dayOf } from "~/foundation/clock";
import { formatDate } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { WeekNav } from "~/ui/week-nav";
import { NO_STORE } from "../session/text-page";
import { dayAsked, doingAt, planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, now } = door;
  const language = pageLanguage(door);
  const day = dayAsked(door, "day", addDays(dayOf(now), 1));
  return {
    title: planTitle(door, "plan:menu.call-list"),
    date: formatDate(language, `${day}T12:00`),
    before: addDays(day, -1),
    after: addDays(day, 1),
    ...(await showCalls(db.read, language, houseIds, { day, now })),
  };
});

export const action = guard({ may: "house.plan", audit: "sign-up.called" }, async (door) => {
  const { db, form, houseIds, url } = door;
  // One call may be about several dates of a series: the button names each, so that what is new since then is not lost.
  const signUpIds = String(form.get("called") ?? "").split(" ");
  await recordCall(db, doingAt(door), { signUpIds, houseIds });
  return redirect(`/house/call-list${url.search}`, 303);
});

/** Whom no mail reaches: first those who have not heard what is new, whatever the day, then those to remind of a day. */
export default function CallList() {
  const { date, before, after, news, reminders } = useLoaderData<typeof loader>();
  const t = useTranslate("plan");
  return (
    <>
      <PageHeading heading={t("plan:menu.call-list")} lead={t("plan:call-list.about")} />
      {news.length > 0 && (
        <Panel id="news" heading={t("plan:call-list.not-heard")} count={news.length}>
          <p className="measure">{t("plan:call-list.not-heard-about")}</p>
          <CallTable caption={t("plan:call-list.not-heard")} rows={news} news />
        </Panel>
      )}
      <Panel id="day" heading={t("plan:call-list.remind", { date })}>
        <WeekNav
          label={t("plan:call-list.days")}
          before={{ href: `?day=${before}`, label: t("plan:call-list.before") }}
          after={{ href: `?day=${after}`, label: t("plan:call-list.after") }}
          status={t("plan:call-list.count", { count: reminders.filter(({ called }) => !called).length })}
        />
        {reminders.length === 0 ? (
          <EmptyState text={t("plan:call-list.empty")} />
        ) : (
          <CallTable caption={t("plan:call-list.remind", { date })} rows={reminders} />
        )}
      </Panel>
    </>
  );
}
