import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { countNewsCalls } from "~/features/activities/call-queries.server";
import { getDate } from "~/features/activities/plan-queries.server";
import { showDate, showSignUps } from "~/features/activities/show-date.server";
import { showHosts } from "~/features/activities/show-hosts.server";
import { ChangeDateForm, MoveDateForm, StaffSignUpForm } from "~/features/activities/ui/date-forms";
import { HostsOfDate } from "~/features/activities/ui/hosts-of-date";
import { ComingList, TakeOffForm, WaitingList } from "~/features/activities/ui/sign-up-list";
import { ToRing } from "~/features/activities/ui/to-ring";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { NO_STORE } from "../session/text-page";
import { actOnDate } from "./date-action.server";
import { planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
/** A form of this page that did not fit: which one, and what conform says of it. */
type Reply = { form: string; reply: unknown };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What the page says after something was done; true where it was not done. */
const DONE = {
  cancelled: ["plan:done.cancelled", false],
  back: ["plan:done.back", false],
  "back-withdrawn": ["plan:done.back-withdrawn", true],
  moved: ["plan:done.moved", false],
  changed: ["plan:done.date-changed", false],
  attendance: ["plan:done.attendance", false],
  "taken-off": ["plan:done.taken-off", false],
  "signed-up": ["plan:done.signed-up", false],
  "signed-up-waiting": ["plan:done.signed-up-waiting", false],
  "hosts-asked": ["plan:done.hosts-asked", false],
  "host-confirmed": ["plan:done.host-confirmed", false],
  "host-declined": ["plan:done.host-declined", false],
  "host-refused": ["plan:done.host-refused", true],
  "nobody-to-ask": ["plan:done.nobody-to-ask", true],
  "too-early": ["plan:done.too-early", true],
  past: ["plan:done.past", true],
} as const;

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, params, url, now } = door;
  const dated = await getDate(db.read, houseIds, params.date ?? "");
  const language = pageLanguage(door);
  const done = DONE[url.searchParams.get("done") as keyof typeof DONE];
  return {
    title: planTitle(door, "plan:date.title"),
    date: await showDate(db.read, language, dated, now),
    signUps: await showSignUps(db.read, language, dated.occurrence.id),
    hosts: { needed: dated.activity.hostsNeeded, there: await showHosts(db.read, language, dated.occurrence.id) },
    done: done ? { key: done[0], bad: done[1] } : null,
    calls: await countNewsCalls(db.read, houseIds, dayOf(now), dated.occurrence.id),
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "occurrence.changed" }, (door) =>
  actOnDate(door, door.params.date ?? ""),
);

/** One date: who comes, who hosts, and what can be done with it. */
export default function DateOfHouse() {
  const { date, signUps, hosts, done, calls, once } = useLoaderData<typeof loader>();
  const answer = useActionData() as Reply | undefined;
  const t = useTranslate("plan");
  const replyTo = (form: string) => (answer?.form === form ? answer.reply : undefined);
  return (
    <>
      {done && (
        <Alert color={done.bad ? "warning" : "success"} label={t("plan:done.label")} live>
          <p>{t(done.key)}</p>
        </Alert>
      )}
      <ToRing count={calls} />
      <PageHeading
        heading={date.title}
        lead={[date.when, date.house, date.room].filter(Boolean).join(" · ")}
        end={<Buttons />}
      />
      {date.state === "cancelled" && (
        <Alert color="danger" label={t("plan:state.cancelled")} heading={t("plan:state.cancelled")}>
          <p>{date.reason}</p>
          {date.coming && !date.withdrawn && (
            <form method="post">
              <OnceField value={`${once}-back`} />
              <SubmitButton variant="secondary" name="intent" value="bring-back">
                {t("plan:date.bring-back")}
              </SubmitButton>
            </form>
          )}
        </Alert>
      )}
      {signUps.coming.length + signUps.waiting.length > 0 && <TakeOffForm once={`${once}-off`} />}
      <ComingList
        coming={signUps.coming}
        people={date.places === null ? String(date.taken) : `${date.taken} / ${date.places}`}
        attended={date.attended}
        once={once}
      />
      <WaitingList waiting={signUps.waiting} />
      <HostsOfDate
        hosts={hosts.there}
        needed={hosts.needed}
        over={date.begun || date.state === "cancelled"}
        once={`${once}-host`}
      />
      {date.state === "planned" && !date.begun && (
        <div className="stack no-print" data-gap="4">
          {date.places !== null && (
            <Fold label={t("plan:staff.heading")} open={replyTo("sign-up") !== undefined}>
              <StaffSignUpForm answer={replyTo("sign-up")} once={`${once}-sign`} />
            </Fold>
          )}
          <Fold label={t("plan:change.heading")} open={replyTo("change") !== undefined}>
            <ChangeDateForm
              answer={replyTo("change")}
              once={`${once}-change`}
              own={date.own}
              usual={date.usual}
              rooms={date.rooms}
            />
          </Fold>
          <Fold label={t("plan:move.heading")} open={replyTo("move") !== undefined}>
            <MoveDateForm
              answer={replyTo("move")}
              once={`${once}-move`}
              start={{ date: date.date, startTime: date.startTime, endTime: date.endTime }}
            />
          </Fold>
        </div>
      )}
    </>
  );
}

function Buttons() {
  const { date } = useLoaderData<typeof loader>();
  const t = useTranslate("plan", "daylist");
  return (
    <>
      {date.state === "planned" && date.coming && date.repeats && (
        <ButtonLink
          variant="secondary"
          href={`/house/activities/${date.activityId}/edit?date=${date.id}`}
          icon="pencil-simple"
        >
          {t("plan:date.edit-from-here")}
        </ButtonLink>
      )}
      {date.state === "planned" && date.coming && (
        <ButtonLink color="danger" variant="secondary" href={`/house/dates/${date.id}/cancel`} icon="prohibit">
          {t("plan:date.cancel")}
        </ButtonLink>
      )}
      <ButtonLink
        variant="secondary"
        href={`/house/day-list?house=${date.houseId}&day=${date.date}`}
        icon="list-checks"
      >
        {t("daylist:link")}
      </ButtonLink>
      <ButtonLink variant="secondary" href={`/house/activities/${date.activityId}`} icon="calendar-blank">
        {t("plan:date.activity")}
      </ButtonLink>
    </>
  );
}
