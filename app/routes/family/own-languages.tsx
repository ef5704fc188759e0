import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { correctLanguages } from "~/features/people/families/own/correct-languages.server";
import { getOwnHousehold } from "~/features/people/families/own/own-queries.server";
import { LanguagesView } from "~/features/people/own-languages/languages-view";
import { readLanguages, startSpeech } from "~/features/people/own-languages/read-languages.server";
import { namedLanguages } from "~/features/people/volunteers/join/step-choices.server";
import { newId } from "~/foundation/ids";
import { translator } from "~/language/translate.server";
import { languageAt } from "../volunteer/language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.own", audit: "reads" }, async (door) => {
  const language = languageAt(door);
  const { selves } = await getOwnHousehold(door.db.read, door.familyId, door.account.id);
  const t = translator(language, "common", "volunteer", "family");
  const title = t("common:site.title", { page: t("volunteer:data.correct-self") });
  const lead = t("family:languages.lead");
  return { title, lead, start: startSpeech(selves), languages: namedLanguages(language), once: newId() };
});

export const action = guard({ may: "family.own", audit: "family.correct" }, async (door) => {
  const language = languageAt(door);
  const read = readLanguages(door.form, language);
  if (!read.ok) return data({ result: read.result }, { status: read.status });
  const { db, by, once, familyId, account } = door;
  await correctLanguages(db, by, { familyId, accountId: account.id, once }, read.value);
  return redirect(`/${language}/family/own?done=corrected`, 303) as Response;
});

export default function OwnLanguages() {
  const answer = useActionData<typeof action>();
  return <LanguagesView {...useLoaderData<typeof loader>()} result={answer?.result as never} />;
}
