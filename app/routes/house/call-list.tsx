import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { recordCall } from "~/features/activities/attendance.server";
import { listCallList } from "~/features/activities/plan-queries.server";
import { listTexts } from "~/features/activities/queries.server";
import { textIn } from "~/features/activities/text-in";
import { addDays, dayOf } from "~/foundation/clock";
import { formatDate, formatTime } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { WeekNav } from "~/ui/week-nav";
import type { Language } from "~db/vocabulary";
import { NO_STORE } from "../session/text-page";
import { dayAsked, doingAt, planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, now } = door;
  const language = pageLanguage(door);
  const day = dayAsked(door, "day", addDays(dayOf(now), 1));
  const rows = await listCallList(db.read, houseIds, day);
  const texts = await listTexts(
    db.read,
    rows.map(({ activity }) => activity.id),
  );
  return {
    title: planTitle(door, "plan:menu.call-list"),
    date: formatDate(language, `${day}T12:00`),
    before: addDays(day, -1),
    after: addDays(day, 1),
    rows: rows.map(({ signUp, occurrence, activity, enteredBy }) => ({
      id: signUp.id,
      name: signUp.name,
      phone: signUp.phone,
      language: languageName(language, signUp.language as Language),
      what: `${formatTime(language, occurrence.startsAt)} ${
        textIn(
          language,
          texts.filter(({ activityId }) => activityId === activity.id),
        )?.title ?? ""
      }`,
      cancelled: occurrence.state === "cancelled",
      enteredBy,
      called: signUp.calledAt !== null,
    })),
  };
});

export const action = guard({ may: "house.plan", audit: "sign-up.called" }, async (door) => {
  const { db, form, houseIds, url } = door;
  await recordCall(db, doingAt(door), { signUpId: String(form.get("called") ?? ""), houseIds });
  return redirect(`/house/call-list${url.search}`, 303);
});

/** Whom no mail reaches before a day: the list to ring, or to tell when one meets them. */
export default function CallList() {
  const { date, before, after, rows } = useLoaderData<typeof loader>();
  const t = useTranslate("plan");
  const columns = [
    { key: "name", heading: t("plan:sign-ups.name") },
    { key: "phone", heading: t("plan:call-list.phone") },
    { key: "language", heading: t("plan:sign-ups.language") },
    { key: "what", heading: t("plan:call-list.what") },
    { key: "called", heading: t("plan:call-list.called") },
  ];
  return (
    <>
      <PageHeading heading={t("plan:menu.call-list")} lead={date} />
      <p className="measure">{t("plan:call-list.about")}</p>
      <WeekNav
        label={t("plan:call-list.days")}
        before={{ href: `?day=${before}`, label: t("plan:call-list.before") }}
        after={{ href: `?day=${after}`, label: t("plan:call-list.after") }}
        status={t("plan:call-list.count", { count: rows.length })}
      />
      {rows.length === 0 ? (
        <EmptyState text={t("plan:call-list.empty")} />
      ) : (
        <form method="post">
          <DataTable
            caption={t("plan:menu.call-list")}
            columns={columns}
            rows={rows.map((row) => ({
              key: row.id,
              cells: {
                name: <bdi>{row.name}</bdi>,
                phone: row.phone ? (
                  <a href={`tel:${row.phone}`} dir="ltr">
                    {row.phone}
                  </a>
                ) : (
                  <span>
                    {row.enteredBy
                      ? t("plan:sign-ups.entered-by", { name: row.enteredBy })
                      : t("plan:call-list.no-phone")}
                  </span>
                ),
                language: row.language,
                what: row.cancelled ? `${row.what} (${t("plan:state.cancelled")})` : row.what,
                called: row.called ? (
                  t("plan:call-list.yes")
                ) : (
                  <SubmitButton variant="secondary" name="called" value={row.id} hiddenLabel={row.name}>
                    {t("plan:call-list.mark")}
                  </SubmitButton>
                ),
              },
            }))}
          />
        </form>
      )}
    </>
  );
}
