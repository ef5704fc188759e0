import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { showActivity } from "~/features/activities/show-activity.server";
import { SignUpForm as SignUpShape } from "~/features/activities/sign-up-forms";
import { ActivityBody, KeepDate } from "~/features/activities/ui/activity-body";
import { ActivityFacts } from "~/features/activities/ui/activity-facts";
import { JoinCard } from "~/features/activities/ui/join-card";
import { SignUpForm } from "~/features/activities/ui/sign-up-form";
import type { SmallScriptHandle } from "~/foundation/scripted";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Facade } from "~/ui/facade";
import { LISTEN_SCRIPT } from "~/ui/listen/listen-script";
import { usePlainForm } from "~/ui/plain-form";
import { Listening } from "../listening";
import { takeSignUp } from "./activity-action.server";
import { pageMeta } from "./page-meta";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle & SmallScriptHandle = {
  i18n: ["activities", "houses", "errors", "listen"],
  small: { listen: LISTEN_SCRIPT },
};
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data?.about, data ? [{ "script:ld+json": JSON.parse(data.activity.eventData) }] : []);

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const { origin } = door.house.env;
  const id = door.params.id ?? "";
  const activity = orNotFound(await showActivity(door.db.read, language, id, { now: door.now, origin }));
  const page = translator(language, "activities")("activities:title-of", {
    title: activity.text.title,
    when: activity.when,
  });
  const title = translator(language, "common")("common:site.title", { page });
  return { activity, about: { title, description: activity.description, language, origin, rest: `/activities/${id}` } };
});

export const action = open(takeSignUp);

const CAN_SIGN_UP: readonly string[] = ["places", "full"];

/** One date of an activity: what it is, for whom, in which languages, and how one comes. */
export default function Activity() {
  const { activity } = useLoaderData<typeof loader>();
  const t = useTranslate("activities", "common");
  const { text } = activity;
  const start = { adults: "1", children: "0" };
  const form = usePlainForm("come", SignUpShape, useActionData<typeof action>(), start);
  return (
    <>
      <Facade
        kind={activity.kind}
        kindLabel={activity.kindLabel}
        heading={text.lang ? <bdi lang={text.lang}>{text.title}</bdi> : text.title}
        lead={activity.when}
      >
        <Breadcrumbs label={t("common:nav.where")} links={[{ href: activity.weekHref, label: t("activities:back") }]} />
      </Facade>
      <div className="page band stack" data-tight="" data-gap="6">
        <ErrorSummary {...form.summary} />
        <div className="split" data-mid="" data-gap="10">
          <div className="stack" data-gap="6">
            <div data-read="">
              <ActivityFacts activity={activity} />
            </div>
            <KeepDate href={activity.icsHref} />
            <Listening phone={activity.place.phone} recording={activity.recordingHref} />
          </div>
          <JoinCard activity={activity}>
            {CAN_SIGN_UP.includes(activity.state) && <SignUpForm activity={activity} field={form.field} />}
          </JoinCard>
          <ActivityBody activity={activity} />
        </div>
      </div>
    </>
  );
}
