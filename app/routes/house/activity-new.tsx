import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack as formAsTyped } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showChoices } from "~/features/activities/activity-form-choices.server";
import { createActivity } from "~/features/activities/create-activity.server";
import { ActivityForm as Shape } from "~/features/activities/forms";
import { planFromForm } from "~/features/activities/plan-from-form";
import { getHouse } from "~/features/activities/plan-queries.server";
import { type ActivityAnswer, ActivityForm } from "~/features/activities/ui/activity-form";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { ACTIVITY_KINDS, type ActivityKind } from "~db/vocabulary";
import { NO_STORE } from "../session/text-page";
import { dayAsked, doingAt, planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, url, now } = door;
  const house = await getHouse(db.read, houseIds, url.searchParams.get("house"));
  const kind = kindOf(url.searchParams.get("kind"));
  const day = dayAsked(door, "date", dayOf(now));
  return {
    title: planTitle(door, "plan:new.title"),
    house: house.name,
    choices: await showChoices(db.read, pageLanguage(door), house, kind, null),
    start: {
      kind,
      date: [day, dayOf(now)].sort()[1] ?? day,
      repeat: "once",
      startTime: "16:00",
      endTime: "18:00",
      nth: "1",
      heldIn: ["da"],
      babiesInArms: "on",
      stepFree: house.stepFree ? "on" : "",
      readyMade: ["what", "good", "come-alone", "any-danish"],
    },
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "activity.planned" }, async (door) => {
  const { db, form, houseIds, url } = door;
  const house = await getHouse(db.read, houseIds, url.searchParams.get("house"));
  const submission = parseWithZod(form, { schema: Shape });
  const choices = await showChoices(db.read, pageLanguage(door), house, kindOf(form.get("kind")), null);
  if (form.get("intent") === "show-kind") return { reply: { initialValue: submission.payload }, choices };
  const formBack = (reply: unknown) => formAsTyped({ reply, choices });
  if (submission.status !== "success") return formBack(submission.reply());
  const read = planFromForm(submission.value);
  if (!read.ok) return formBack(submission.reply({ fieldErrors: read.fieldErrors as Record<string, string[]> }));
  const made = await createActivity(db, doingAt(door), house.id, read.plan);
  if (!made.ok) return formBack(submission.reply({ fieldErrors: { followsId: ["errors:field.choose-one"] } }));
  return redirect(`/house/activities/${made.value.activityId}?done=planned`, 303);
});

const kindOf = (asked: unknown): ActivityKind => ACTIVITY_KINDS.find((kind) => kind === asked) ?? "language-cafe";

/** A new activity of a house: kept as a draft until it is published. */
export default function NewActivity() {
  const { house, choices, start, once } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActivityAnswer | undefined;
  const t = useTranslate("plan");
  return (
    <div className="stack narrow" data-gap="6">
      <PageHeading heading={t("plan:new.title")} lead={house} />
      <ActivityForm answer={answer} start={start} choices={choices} once={once} button={t("plan:new.save")} />
    </div>
  );
}
