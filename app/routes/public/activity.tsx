import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { showActivity } from "~/features/activities/show-activity.server";
import { ActivityBody, KeepDate } from "~/features/activities/ui/activity-body";
import { ActivityFacts } from "~/features/activities/ui/activity-facts";
import { JoinCard } from "~/features/activities/ui/join-card";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { Facade } from "~/ui/facade";
import { pageMeta } from "./page-meta";

export { publicHeaders as headers } from "./public-headers";
export const handle: WordsHandle = { i18n: ["activities", "houses"] };
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

/** One date of an activity: what it is, for whom, in which languages, and how one comes. */
export default function Activity() {
  const { activity } = useLoaderData<typeof loader>();
  const t = useTranslate("activities", "common");
  const { text } = activity;
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
      <div className="page band" data-tight="">
        <div className="split" data-mid="" data-gap="10">
          <div className="stack" data-gap="6">
            <ActivityFacts activity={activity} />
            <KeepDate href={activity.icsHref} />
          </div>
          <JoinCard activity={activity} />
          <ActivityBody activity={activity} />
        </div>
      </div>
    </>
  );
}
