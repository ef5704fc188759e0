import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { type Door, guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { OwnWordsForm as Shape } from "~/features/activities/forms";
import type { OwnText } from "~/features/activities/own-text.server";
import { getActivity } from "~/features/activities/plan-queries.server";
import { listTexts, listWords } from "~/features/activities/queries.server";
import { previewWords, showWordsIn } from "~/features/activities/show-words.server";
import { textIn } from "~/features/activities/text-in";
import { OriginalWords, OtherWays, OwnWordsForm, WordsPreview } from "~/features/activities/ui/own-words";
import { Writer } from "~/features/activities/ui/words-list";
import { writeWords } from "~/features/activities/write-words.server";
import { newId } from "~/foundation/ids";
import { languageName } from "~/language/language-names.server";
import { useTranslate } from "~/language/language-provider";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import type { Reader } from "~db/database.server";
import { NO_STORE } from "../session/text-page";
import { doingAt } from "./door-of-house.server";

export const handle: WordsHandle = { i18n: ["ownwords", "plan", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What comes back of a form: as typed, with how it would look where that was asked for. */
type Answer = { reply: unknown; seen: string | null; typed: OwnText | null };

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, params } = door;
  const tag = languageAsked(door);
  const language = pageLanguage(door);
  const { activity } = await getActivity(db.read, houseIds, params.activity ?? "", "9999");
  const t = translator(language, "common", "ownwords", "vocabulary");
  const name = textIn(language, await listTexts(db.read, [activity.id]))?.title;
  const heading = t("ownwords:title", { language: languageName(language, tag) });
  return {
    title: t("common:site.title", { page: heading }),
    heading,
    activityId: activity.id,
    called: name ?? t(`vocabulary:kind.${activity.kind}`),
    shown: await showWordsIn(db.read, language, activity, tag),
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "activity.words-written" }, async (door) => {
  const { db, form, houseIds, params } = door;
  const tag = languageAsked(door);
  const { activity } = await getActivity(db.read, houseIds, params.activity ?? "", "9999");
  const which = { activityId: activity.id, houseIds };
  const seen = String(form.get("seen") ?? "");
  const leave = (done: string) => redirect(`/house/activities/${activity.id}?done=words-${done}#texts`, 303);
  const write = (words: { title: string; description: string }) =>
    writeWords(db, doingAt(door), which, { ...words, language: tag, seen: seen === "" ? null : Number(seen) });
  const submission = parseWithZod(form, { schema: Shape });
  const back = (reply: unknown, more: Partial<Answer> = {}) => formBack<Answer>({ reply, seen, typed: null, ...more });
  const stale = () => back(submission.reply({ formErrors: ["errors:form.stale"] }), { seen: null });
  if (form.get("intent") === "remove") {
    const gone = await write({ title: "", description: "" });
    if (gone.ok) return leave("removed");
    const { seen, ...initialValue } = await wordsThere(db.read, activity.id, tag);
    const reply = { ...submission.reply({ formErrors: ["errors:form.stale"] }), initialValue };
    return refusal(gone.reason, () => back(reply, { seen }));
  }
  if (submission.status !== "success") return back(submission.reply());
  const { title = "", description = "" } = submission.value;
  if (form.get("intent") === "preview") {
    const typed = previewWords(tag, activity, await listWords(db.read, activity.id), { title, description });
    return { reply: { initialValue: submission.payload }, seen, typed } satisfies Answer;
  }
  if (title === "" && description === "" && seen === "")
    return back(submission.reply({ fieldErrors: { description: ["errors:field.required"] } }));
  const done = await write({ title, description });
  if (!done.ok) return refusal(done.reason, stale);
  return leave(title === "" && description === "" ? "removed" : "saved");
});

/** What stands in the fields after a removal that came too late: its form has none, and empty ones would be saved over it. */
async function wordsThere(db: Reader, activityId: string, tag: SiteLanguage) {
  const there = (await listWords(db, activityId)).find(({ language }) => language === tag);
  const { title = "", description = "" } = there ?? {};
  return { title, description, seen: String(there?.changedAt.getTime() ?? "") };
}

function refusal<T>(reason: "not-found" | "stale", stale: () => T): T {
  if (reason === "not-found") throw refuse(404);
  return stale();
}

function languageAsked({ params }: Pick<Door, "params">): SiteLanguage {
  if (!isSiteLanguage(params.language)) throw refuse(404);
  return params.language;
}

/** What a house says of an activity in one language: the original, the fields, how it looks. */
export default function OwnWords() {
  const { heading, activityId, called, shown, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const t = useTranslate("ownwords");
  // After a clash the next try is made with the other's words in sight.
  const seen = answer?.seen ?? String(shown.seen ?? "");
  return (
    <div className="stack narrow" data-gap="6">
      <PageHeading
        heading={heading}
        lead={called}
        end={
          <ButtonLink variant="secondary" href={`/house/activities/${activityId}#texts`} icon="calendar-blank">
            {t("ownwords:back")}
          </ButtonLink>
        }
      />
      {shown.at !== null && (
        <p className="dim">
          <Writer words={shown} />
        </p>
      )}
      <OriginalWords shown={shown} />
      <OwnWordsForm shown={shown} answer={answer?.reply} seen={seen} once={once} />
      <WordsPreview shown={shown} typed={answer?.typed ?? null} />
      <OtherWays shown={shown} activityId={activityId} seen={seen} once={once} />
    </div>
  );
}
