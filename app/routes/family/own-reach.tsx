import { type SubmissionResult, useForm } from "@conform-to/react";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { askedReach, ReachFields } from "~/features/people/families/join/ui/reach-fields";
import { correctOwnReach, type ReachAnswers, readReach } from "~/features/people/families/own/correct-reach.server";
import { getOwnHousehold } from "~/features/people/families/own/own-queries.server";
import { adultStart } from "~/features/people/families/start-values";
import { newId } from "~/foundation/ids";
import { languageName } from "~/language/language-names.server";
import { useTranslate } from "~/language/language-provider";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { languageAt } from "../volunteer/language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.own", audit: "reads" }, async (door) => {
  const language = languageAt(door);
  const { self } = await getOwnHousehold(door.db.read, door.familyId, door.account.id);
  const { id: _, name: __, ageBand: ___, languages: ____, ...start } = adultStart(self);
  const t = translator(language, "common", "family");
  return {
    title: t("common:site.title", { page: t("family:own.correct-reach") }),
    start,
    written: SITE_LANGUAGE_TAGS.map((tag) => ({ value: tag, label: languageName(language, tag) })),
    once: newId(),
  };
});

export const action = guard({ may: "family.own", audit: "family.correct" }, async (door) => {
  const { db, by, once, form, now, familyId, account } = door;
  const language = languageAt(door);
  const { self } = await getOwnHousehold(db.read, familyId, account.id);
  const read = readReach(form, { language, now });
  if (read.status !== "success") return data({ result: read.reply() }, { status: 422 });
  await correctOwnReach(db, by, { familyId, adultId: self.id, once }, read.value as ReachAnswers);
  return redirect(`/${language}/family/own?done=corrected`, 303) as Response;
});

/** How one is reached safely, to say anew. */
export default function OwnReach() {
  const { start, written, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("family", "common", "errors");
  const [form, fields] = useForm<ReachAnswers>({
    id: "reach",
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: start as never,
    defaultNoValidate: true,
  });
  const errors = errorsOf(askedReach(fields as never));
  return (
    <div className="stack measure" data-gap="8">
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <PageHeading heading={t("family:own.correct-reach")} lead={t("family:reach.lead")} />
      <form id={form.id} method="post" className="stack" data-gap="6" noValidate>
        <OnceField value={once} />
        <ReachFields fields={fields as never} written={written} />
        <p>
          <SubmitButton big>{t("common:button.save")}</SubmitButton>
        </p>
      </form>
    </div>
  );
}
