import { type SubmissionResult, useForm } from "@conform-to/react";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { recheckMatches } from "~/features/matching/recheck-matches.server";
import { correctHousehold, type RecheckMatches } from "~/features/people/families/correct-family.server";
import { HouseholdLikes, WishFields, type WishFieldset } from "~/features/people/families/join/ui/like-fields";
import { HomeFields } from "~/features/people/families/join/ui/who-steps";
import { getOwnFamily, getOwnHousehold } from "~/features/people/families/own/own-queries.server";
import { readHousehold } from "~/features/people/families/read-registration.server";
import { type HouseholdStart, householdStart } from "~/features/people/families/start-values";
import { TimesField } from "~/features/people/volunteers/join/ui/when-step";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { HOUSEHOLDS } from "~db/vocabulary";
import { languageAt } from "../volunteer/language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.own", audit: "reads" }, async (door) => {
  const { family } = await getOwnHousehold(door.db.read, door.familyId, door.account.id);
  const t = translator(languageAt(door), "common", "family");
  const { name: _, ...start } = householdStart(family);
  const title = t("common:site.title", { page: t("family:own.correct") });
  return { title, start, version: family.version, once: newId() };
});

export const action = guard({ may: "family.own", audit: "family.correct" }, async (door) => {
  const { db, by, once, form, now, familyId } = door;
  const language = languageAt(door);
  const read = readHousehold(form, { language, now });
  if (read.status !== "success") return data({ result: read.reply() }, { status: 422 });
  const file = { findOwn: (tx: typeof db.read) => getOwnFamily(tx, familyId), once };
  const doing = { ...by, origin: door.house.env.origin, once: null };
  const recheck: RecheckMatches = (tx, id) => recheckMatches(tx, doing, id);
  const version = Number(form.get("version"));
  const saved = await correctHousehold(db, by, file, { answers: read.value, version, recheck });
  if (!saved.ok) {
    const stale = translator(language, "errors")("errors:form.stale");
    return data({ result: read.reply({ formErrors: [stale] }) }, { status: 409 });
  }
  const again = saved.value.moved || saved.value.born;
  return redirect(`/${language}/family/own?done=${again ? "again" : "corrected"}`, 303) as Response;
});

/** What was said of the household, to say anew; a move and a birth are told here. */
export default function OwnCorrect() {
  const { start, version, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("family", "signup", "common", "errors");
  const [form, fields] = useForm<Record<keyof Omit<HouseholdStart, "name">, string>>({
    id: "correct",
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: start as never,
    defaultNoValidate: true,
  });
  const errors = errorsOf(Object.keys(start).map((name) => fields[name as keyof typeof start]));
  return (
    <div className="stack measure" data-gap="8">
      <ErrorSummary
        heading={t("errors:summary", { count: errors.length + (form.errors?.length ?? 0) })}
        errors={errors}
        formErrors={form.errors}
      />
      <PageHeading heading={t("family:own.correct")} lead={t("family:own.correct-lead")} />
      <form id={form.id} method="post" className="stack" data-gap="8" noValidate>
        <OnceField value={once} />
        <input type="hidden" name="version" value={version} />
        <HomeFields fields={fields} kinds={HOUSEHOLDS} />
        <HouseholdLikes fields={fields} />
        <TimesField field={fields.times} description={t("signup:when.times-text")} />
        <WishFields fields={fields as unknown as WishFieldset} />
        <p>
          <SubmitButton big>{t("common:button.save")}</SubmitButton>
        </p>
      </form>
    </div>
  );
}
