import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack as formAsTyped } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { showChoices } from "~/features/activities/activity-form-choices.server";
import { type EditActivityRefusal, editActivity } from "~/features/activities/edit-activity.server";
import { formFromActivity, seeActivity } from "~/features/activities/form-from-activity.server";
import { ActivityForm as Shape } from "~/features/activities/forms";
import { planFromForm } from "~/features/activities/plan-from-form";
import { getActivity, getHouse } from "~/features/activities/plan-queries.server";
import { listWords } from "~/features/activities/queries.server";
import { ruleInWords } from "~/features/activities/rule-in-words.server";
import { type ActivityAnswer, ActivityForm } from "~/features/activities/ui/activity-form";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { formatDate } from "~/language/format.server";
import type { MessageKey } from "~/language/keys";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { RadioGroup } from "~/ui/choice-group";
import { ACTIVITY_KINDS } from "~db/vocabulary";
import { NO_STORE } from "../session/text-page";
import { doingAt, planTitle } from "./door-of-house.server";

/** Before every date: what is over is asked for too. */
const EVER = "";

export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, params, url, now } = door;
  const { activity, dates } = await getActivity(db.read, houseIds, params.activity ?? "", EVER);
  const house = await getHouse(db.read, houseIds, activity.houseId);
  const asked = dates.find(({ id }) => id === url.searchParams.get("date"));
  const seen = seeActivity(activity, dates, asked, now);
  const start = formFromActivity(activity, await listWords(db.read, activity.id), seen);
  return {
    title: planTitle(door, "plan:edit.title"),
    choices: await showChoices(db.read, pageLanguage(door), house, activity.kind, activity.id),
    start,
    asItIs: start.repeat === "as-is" ? ruleInWords(pageLanguage(door), seen.series) : null,
    at: seen.at,
    day: formatDate(pageLanguage(door), seen.start, { year: true }),
    // Who comes from one date means this one and the later ones.
    scope: asked ? "following" : "all",
    version: activity.version,
    // A chained activity has no dates of its own to tell apart: it is changed as a whole.
    repeats: activity.followsId === null && (activity.rule !== null || activity.extraDates.length > 0),
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "activity.edited" }, async (door) => {
  const { db, form, houseIds, params } = door;
  const activityId = params.activity ?? "";
  const submission = parseWithZod(form, { schema: Shape });
  const { activity } = await getActivity(db.read, houseIds, activityId, dayOf(door.now));
  const house = await getHouse(db.read, houseIds, activity.houseId);
  const kind = ACTIVITY_KINDS.find((one) => one === form.get("kind")) ?? activity.kind;
  const choices = await showChoices(db.read, pageLanguage(door), house, kind, activityId);
  if (form.get("intent") === "show-kind") return { reply: { initialValue: submission.payload }, choices };
  const formBack = (reply: unknown) => formAsTyped({ reply, choices });
  if (submission.status !== "success") return formBack(submission.reply());
  const read = planFromForm(submission.value);
  if (!read.ok) return formBack(submission.reply({ fieldErrors: read.fieldErrors as Record<string, string[]> }));
  const done = await editActivity(
    db,
    doingAt(door),
    { activityId, houseIds },
    {
      ...read.plan,
      version: Number(form.get("version")),
      scope: form.get("scope") === "following" ? "following" : "all",
      at: String(form.get("at") ?? ""),
    },
  );
  if (done.ok) return redirect(`/house/activities/${done.value.activityId}?done=saved`, 303);
  if (done.reason === "not-found") throw refuse(404);
  return formBack(submission.reply({ formErrors: [REFUSALS[done.reason]] }));
});

const REFUSALS: Record<Exclude<EditActivityRefusal, "not-found">, MessageKey<"errors" | "plan">> = {
  stale: "errors:form.stale",
  "has-followers": "plan:errors.has-followers",
  "follows-unknown": "errors:field.choose-one",
  "no-such-date": "plan:errors.no-such-date",
  "rule-needed": "plan:errors.rule-needed",
  "no-dates": "plan:errors.no-dates",
  past: "plan:done.past",
};

/** Changes an activity: this date and later ones, or all. */
export default function EditActivity() {
  const { choices, start, at, day, version, repeats, once, asItIs, ...from } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActivityAnswer | undefined;
  const t = useTranslate("plan");
  const scope = { id: "scope", name: "scope", initialValue: from.scope };
  return (
    <div className="stack narrow" data-gap="6">
      <PageHeading heading={t("plan:edit.title")} lead={<bdi>{start.title || choices.readyMadeTitle}</bdi>} />
      <ActivityForm
        answer={answer}
        start={start}
        choices={choices}
        once={once}
        button={t("plan:edit.save")}
        asItIs={asItIs}
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="at" value={at} />
        {repeats && (
          <RadioGroup
            field={scope}
            legend={t("plan:edit.scope")}
            description={t("plan:edit.scope-about")}
            look="h2"
            choices={(["all", "following"] as const).map((value) => ({
              value,
              label: t(`plan:edit.${value}`, { day }),
            }))}
          />
        )}
      </ActivityForm>
    </div>
  );
}
