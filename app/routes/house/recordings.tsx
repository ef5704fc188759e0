import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { getActivity } from "~/features/activities/plan-queries.server";
import { listTexts } from "~/features/activities/queries.server";
import { type RecordingRefusal, recordMessage, removeMessage } from "~/features/activities/record-message.server";
import { listRecordings, soundPath } from "~/features/activities/recording-queries.server";
import { textIn } from "~/features/activities/text-in";
import { RecordingForm, RecordingList } from "~/features/activities/ui/recordings";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { factsOf, isSiteLanguage, SITE_LANGUAGE_TAGS } from "~/language/languages";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { NO_STORE } from "../session/text-page";
import { doingAt } from "./door-of-house.server";

export const handle: WordsHandle = { i18n: ["recordings", "plan"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

type Problem = Exclude<RecordingRefusal, "not-found"> | "no-file" | "no-language";
const DONE = { saved: "recordings:done.saved", removed: "recordings:done.removed" } as const;

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, params, url } = door;
  const language = pageLanguage(door);
  const t = translator(language, "common", "recordings", "vocabulary");
  const { activity } = await getActivity(db.read, houseIds, params.activity ?? "", "9999");
  const sounds = await listRecordings(db.read, activity.id);
  const name = textIn(language, await listTexts(db.read, [activity.id]))?.title;
  return {
    title: t("common:site.title", { page: t("recordings:title") }),
    activityId: activity.id,
    name: name ?? t(`vocabulary:kind.${activity.kind}`),
    recordings: SITE_LANGUAGE_TAGS.filter((tag) => sounds.has(tag)).map((tag) => ({
      language: tag,
      name: factsOf(tag).ownName,
      src: soundPath(sounds.get(tag) as string),
    })),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "activity.recorded", upload: true }, async (door) => {
  const { db, form, houseIds, params } = door;
  const which = { activityId: params.activity ?? "", houseIds };
  const here = `/house/activities/${which.activityId}/recordings?done=`;
  const back = (problem: Problem) => formBack({ problem, language: String(form.get("language") ?? "") });
  const removed = form.get("remove");
  if (isSiteLanguage(removed)) {
    const done = await removeMessage(db, doingAt(door), which, removed);
    if (!done.ok) throw refuse(404);
    return redirect(`${here}removed`, 303);
  }
  const [language, file] = [form.get("language"), form.get("file")];
  if (!isSiteLanguage(language)) return back("no-language");
  if (!(file instanceof File) || file.size === 0) return back("no-file");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const done = await recordMessage(db, doingAt(door), which, { language, bytes });
  if (done.ok) return redirect(`${here}saved`, 303);
  if (done.reason === "not-found") throw refuse(404);
  return back(done.reason);
});

/** The recorded messages of an activity: what there is in which language, and one more. */
export default function Recordings() {
  const { activityId, name, recordings, done, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { problem: Problem; language: string } | undefined;
  const t = useTranslate("recordings", "plan");
  return (
    <div className="stack narrow" data-gap="6">
      {answer && (
        <Alert color="danger" label={t("recordings:problem.label")} live>
          <p>{t(`recordings:problem.${answer.problem}`)}</p>
        </Alert>
      )}
      {done && !answer && (
        <Alert color="success" label={t("recordings:done.label")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      <PageHeading
        heading={t("recordings:title")}
        lead={name}
        end={
          <ButtonLink variant="secondary" href={`/house/activities/${activityId}`} icon="calendar-blank">
            {t("plan:date.activity")}
          </ButtonLink>
        }
      />
      <p className="measure">{t("recordings:lead")}</p>
      <RecordingList recordings={recordings} once={`${once}-off`} />
      <RecordingForm chosen={answer?.language ?? ""} once={once} />
    </div>
  );
}
