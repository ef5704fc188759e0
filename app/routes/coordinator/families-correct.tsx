import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { recheckMatches } from "~/features/matching/recheck-matches.server";
import { correctAdult, correctHousehold, type RecheckMatches } from "~/features/people/families/correct-family.server";
import { familyFormChoices } from "~/features/people/families/form-choices.server";
import { getFamily, listAdults } from "~/features/people/families/queries.server";
import { readAdult, readHousehold } from "~/features/people/families/read-registration.server";
import { adultStart, householdStart } from "~/features/people/families/start-values";
import { CorrectAdult, CorrectHousehold } from "~/features/people/families/ui/correct-forms";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["people", "vocabulary", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.register", audit: "reads" }, async (door) => {
  const { db, params, organisationId, account, url } = door;
  const language = pageLanguage(door);
  const t = translator(language, "people", "common");
  const family = await getFamily(db.read, { organisationId, accountId: account.id }, params.id as string);
  const wanted = url.searchParams.get("adult");
  const adult = wanted && orNotFound((await listAdults(db.read, family.id)).find(({ id }) => id === wanted));
  const heading = t("people:family.correct.heading-household", { name: adult ? adult.name : family.name });
  return {
    title: t("common:site.title", { page: heading }),
    heading,
    once: newId(),
    id: family.id,
    name: family.name,
    version: family.version,
    household: householdStart(family),
    adult: adult ? adultStart(adult) : null,
    choices: await familyFormChoices(db.read, organisationId, language),
  };
});

export const action = guard({ may: "family.register", audit: "family.correct" }, async (door) => {
  const { db, by, once, form, now, params, url, organisationId, account } = door;
  const language = pageLanguage(door);
  const reader = { organisationId, accountId: account.id };
  const file = { findOwn: (tx: typeof db.read) => getFamily(tx, reader, params.id as string), once };
  const path = `/desk/families/${params.id}`;
  const adultId = url.searchParams.get("adult");
  if (adultId) {
    const read = readAdult(form, { language, now });
    if (read.status !== "success")
      return data({ result: read.reply() }, { status: read.status === "error" ? 422 : 200 });
    await correctAdult(db, by, file, { adultId, answers: read.value });
    return doneTo(path, "saved");
  }
  const read = readHousehold(form, { language, now });
  if (read.status !== "success") return data({ result: read.reply() }, { status: 422 });
  const version = Number(form.get("version"));
  const doing = { ...by, origin: door.house.env.origin, once: null };
  const recheck: RecheckMatches = (tx, id) => recheckMatches(tx, doing, id);
  const saved = await correctHousehold(db, by, file, { answers: read.value, version, recheck });
  if (saved.ok) return doneTo(path, "saved");
  const stale = translator(language, "errors")("errors:form.stale");
  return data({ result: read.reply({ formErrors: [stale] }) }, { status: 422 });
});

/** Corrects a household, or one of its adults (`?adult=ID`). */
export default function CorrectFamily() {
  const { id, name, heading, once, household, version, adult, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("common");
  const shared = { once, result: answer?.result };
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: `/desk/families/${id}`, label: name }]} />
      <PageHeading heading={heading} />
      {adult ? (
        <CorrectAdult {...shared} start={adult} choices={choices} />
      ) : (
        <CorrectHousehold {...shared} start={household} version={version} />
      )}
    </>
  );
}
