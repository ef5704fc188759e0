import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { offerToHost, withdrawHosting } from "~/features/activities/host-date.server";
import { listDatesToHost, listHostingUnits, listOwnHostings } from "~/features/activities/hosting-queries.server";
import { mayHost } from "~/features/activities/may-host";
import { listTexts } from "~/features/activities/queries.server";
import { rowOfActivity } from "~/features/activities/row.server";
import type { SessionHandle } from "~/foundation/session-kind";
import { formatDate } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { ActivityList, ActivityRow } from "~/ui/activity-row";
import { Alert } from "~/ui/alert";
import { SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { NO_STORE, TextPage } from "../session/text-page";
import { doingAt } from "./door-of-house.server";

export const handle: WordsHandle & SessionHandle = { i18n: ["houses", "activities", "vocabulary"], session: "home" };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  offered: "houses:hosting.done-offered",
  withdrawn: "houses:hosting.done-withdrawn",
  refused: "houses:hosting.done-refused",
} as const;

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const { db, now, volunteerId, url } = door;
  const language = pageLanguage(door);
  const t = translator(language, "common", "houses");
  const dates = await listDatesToHost(db.read, now, volunteerId);
  const texts = await listTexts(
    db.read,
    dates.map(({ activity }) => activity.id),
  );
  const [unit] = await listHostingUnits(db.read, volunteerId);
  const own = await listOwnHostings(db.read, volunteerId);
  return {
    title: t("common:site.title", { page: t("houses:hosting.title") }),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    dates: dates.map((date) => ({
      row: rowOfActivity(
        language,
        date,
        texts.filter(({ activityId }) => activityId === date.activity.id),
      ),
      day: formatDate(language, date.occurrence.startsAt),
      state: own.get(date.occurrence.id) ?? null,
      reasons: unit ? mayHost(unit, date.activity, date.occurrence.startsAt.slice(0, 10)) : (["not-approved"] as const),
    })),
  };
});

export const action = guard({ may: "volunteer.own", audit: "hosting.offered" }, async (door) => {
  const { db, form, volunteerId } = door;
  const here = `/${pageLanguage(door)}/volunteer/hosting?done=`;
  const offered = form.get("offer");
  if (typeof offered === "string") {
    const done = await offerToHost(db, doingAt(door), { occurrenceId: offered, volunteerId });
    return redirect(`${here}${done.ok ? "offered" : "refused"}`, 303);
  }
  const which = { occurrenceId: String(form.get("withdraw") ?? ""), volunteerId };
  const gone = await withdrawHosting(db, doingAt(door), which);
  return redirect(`${here}${gone.ok ? "withdrawn" : "refused"}`, 303);
});

/** What an approved volunteer can host, and what they host already. */
export default function VolunteerHosting() {
  const { dates, done } = useLoaderData<typeof loader>();
  const t = useTranslate("houses");
  return (
    <TextPage heading={t("houses:hosting.title")} lead={t("houses:hosting.lead")}>
      {done && (
        <Alert color="success" label={t("houses:read.done")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      {dates.length === 0 && <EmptyState text={t("houses:hosting.empty")} />}
      <form method="post">
        <ActivityList>
          {dates.map(({ row, day, state, reasons }) => (
            <ActivityRow key={row.id} {...row} level={2} day={day}>
              {state && state !== "withdrawn" && <p>{t(`houses:hosting.${state}`)}</p>}
              {reasons.map((reason) => (
                <p key={reason} className="dim">
                  {t(`houses:hosting.${reason}`)}
                </p>
              ))}
              {state && state !== "withdrawn" && (
                <SubmitButton variant="tertiary" name="withdraw" value={row.id} hiddenLabel={row.title}>
                  {t("houses:hosting.withdraw")}
                </SubmitButton>
              )}
              {reasons.length === 0 && state !== "offered" && state !== "hosting" && (
                <SubmitButton variant="secondary" name="offer" value={row.id} hiddenLabel={`${row.title}, ${day}`}>
                  {t("houses:hosting.offer")}
                </SubmitButton>
              )}
            </ActivityRow>
          ))}
        </ActivityList>
      </form>
    </TextPage>
  );
}
