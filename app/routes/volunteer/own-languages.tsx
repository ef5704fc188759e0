import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { LanguagesView } from "~/features/people/own-languages/languages-view";
import { readLanguages, startSpeech } from "~/features/people/own-languages/read-languages.server";
import { namedLanguages } from "~/features/people/volunteers/join/step-choices.server";
import { correctLanguages } from "~/features/people/volunteers/own/correct-languages.server";
import { getOwnFile } from "~/features/people/volunteers/own/own-queries.server";
import { newId } from "~/foundation/ids";
import { translator } from "~/language/translate.server";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const language = languageAt(door);
  const { self } = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const t = translator(language, "common", "volunteer", "signup");
  const title = t("common:site.title", { page: t("volunteer:data.correct-self") });
  const lead = t("signup:languages.lead");
  return { title, lead, start: startSpeech([self]), languages: namedLanguages(language), once: newId() };
});

export const action = guard({ may: "volunteer.own", audit: "volunteer.corrected" }, async (door) => {
  const language = languageAt(door);
  const { db, by, once, volunteerId, account } = door;
  const { unit } = await getOwnFile(db.read, volunteerId, account.id);
  const read = readLanguages(door.form, language);
  if (!read.ok) return data({ result: read.result }, { status: read.status });
  const own = { volunteerId, organisationId: unit.organisationId, accountId: account.id, once };
  await correctLanguages(db, by, own, read.value);
  return redirect(`/${language}/volunteer?done=corrected`, 303) as Response;
});

export default function OwnLanguages() {
  const answer = useActionData<typeof action>();
  return <LanguagesView {...useLoaderData<typeof loader>()} result={answer?.result as never} />;
}
