import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { askReader } from "~/features/activities/ask-reader.server";
import { getActivity } from "~/features/activities/plan-queries.server";
import { listWarnings, publishActivity, withdrawActivity } from "~/features/activities/publish-activity.server";
import { listRecordings } from "~/features/activities/recording-queries.server";
import { showPlannedActivity } from "~/features/activities/show-planned-activity.server";
import { showWarnings } from "~/features/activities/show-warnings.server";
import { showWords } from "~/features/activities/show-words.server";
import { ActivityDates, Publish } from "~/features/activities/ui/activity-overview";
import { WordsList } from "~/features/activities/ui/words-list";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { isSiteLanguage } from "~/language/languages";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { NO_STORE } from "../session/text-page";
import { doingAt, planTitle } from "./door-of-house.server";

export const handle: WordsHandle = { i18n: ["recordings", "ownwords"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  planned: "plan:done.planned",
  saved: "plan:done.saved",
  published: "plan:done.published",
  incomplete: "plan:done.incomplete",
  asked: "plan:done.asked",
  "nobody-to-ask": "plan:done.nobody-to-ask",
  "words-saved": "ownwords:done.saved",
  "words-removed": "ownwords:done.removed",
} as const;

/** Who can read what was just written hangs on whether the activity is shown. */
const WORDS_SAVED = {
  draft: "ownwords:done.saved-draft",
  published: "ownwords:done.saved",
  withdrawn: "ownwords:done.saved-withdrawn",
} as const;

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, params, url, now } = door;
  const { activity, dates } = await getActivity(db.read, houseIds, params.activity ?? "", dayOf(now));
  const done = url.searchParams.get("done") as keyof typeof DONE;
  const says = done === "words-saved" ? WORDS_SAVED[activity.state] : DONE[done];
  return {
    title: planTitle(door, "plan:activity.title"),
    shown: await showPlannedActivity(db.read, pageLanguage(door), activity, dates),
    words: await showWords(db.read, pageLanguage(door), activity),
    recorded: (await listRecordings(db.read, activity.id)).size,
    warnings:
      activity.state === "draft" ? showWarnings(pageLanguage(door), await listWarnings(db.read, activity.id, now)) : [],
    done: says ? { key: says, bad: done === "incomplete" || done === "nobody-to-ask" } : null,
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "activity.published" }, async (door) => {
  const { db, houseIds, params, form } = door;
  const which = { activityId: params.activity ?? "", houseIds };
  const here = `/house/activities/${which.activityId}`;
  const language = form.get("language");
  if (form.get("intent") === "ask-reader" && isSiteLanguage(language)) {
    const asked = await askReader(db, doingAt(door), which, language);
    return redirect(`${here}?done=${asked.ok ? "asked" : "nobody-to-ask"}`, 303);
  }
  const withdraws = form.get("intent") === "withdraw";
  const done = withdraws
    ? await withdrawActivity(db, doingAt(door), which)
    : await publishActivity(db, doingAt(door), which);
  if (!done.ok && done.reason === "not-found") throw refuse(404);
  if (withdraws) return redirect("/house?done=withdrawn", 303);
  return redirect(`${here}?done=${done.ok ? "published" : "incomplete"}`, 303);
});

/** One activity: whether it is published, its dates, its words in every language. */
export default function Activity() {
  const { shown, words, warnings, recorded, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("plan", "recordings", "ownwords");
  return (
    <>
      {done && (
        <Alert color={done.bad ? "warning" : "success"} label={t("plan:done.label")} live>
          <p>{t(done.key)}</p>
        </Alert>
      )}
      <PageHeading
        heading={shown.title}
        lead={shown.lead}
        end={
          <ButtonLink variant="secondary" href={`/house/activities/${shown.id}/edit`} icon="pencil-simple">
            {t("plan:activity.edit")}
          </ButtonLink>
        }
      />
      {shown.state === "draft" && <Publish warnings={warnings} once={once} />}
      <ActivityDates dates={shown.dates} />
      <WordsList activityId={shown.id} words={words} />
      <Panel id="recordings" heading={t("recordings:on-activity")} count={recorded}>
        <p>
          <ButtonLink variant="secondary" href={`/house/activities/${shown.id}/recordings`} icon="speaker-high">
            {t("recordings:title")}
          </ButtonLink>
        </p>
      </Panel>
      {shown.state === "published" && (
        <Fold label={t("plan:activity.withdraw")}>
          <form method="post" className="stack">
            <OnceField value={once} />
            <p>{t("plan:activity.withdraw-about")}</p>
            <SubmitButton color="danger" name="intent" value="withdraw">
              {t("plan:activity.withdraw-now")}
            </SubmitButton>
          </form>
        </Fold>
      )}
    </>
  );
}
