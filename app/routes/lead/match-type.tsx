import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { MatchTypeForm } from "~/features/organisations/forms";
import { getMatchType } from "~/features/organisations/queries.server";
import { changeMatchType } from "~/features/organisations/save-match-type.server";
import { matchTypeName } from "~/features/organisations/show-match-type.server";
import { MatchTypeFields } from "~/features/organisations/ui/match-type-form";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["organisation", "vocabulary", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const type = await getMatchType(door.db.read, door.organisationId, door.params.id ?? "");
  const on = (yes: boolean) => (yes ? "on" : "");
  const start = {
    name: type.name ?? "",
    termMonths: String(type.termMonths),
    visitsPerMonth: String(type.visitsPerMonth),
    heldInHomes: on(type.heldInHomes),
    outcomes: type.outcomes as unknown as string,
    open: on(type.open),
  };
  const language = pageLanguage(door);
  const title = pageTitle(language, "organisation:match-types.change");
  return { title, label: matchTypeName(type, language), form: type.form, start, once: newId() };
});

export const action = guard({ may: "organisation.set-up", audit: "match-type.changed" }, async (door) => {
  const { db, by, organisationId, once, params } = door;
  const sent = parseWithZod(door.form, { schema: MatchTypeForm });
  const { id } = await getMatchType(db.read, organisationId, params.id ?? "");
  if (sent.status !== "success") return formBack(sent.reply());
  await changeMatchType(db, by, { organisationId, id, once }, { ...sent.value, name: sent.value.name ?? null });
  return redirect("/desk/organisation/match-types?done=match-type", 303);
});

/** One match type, to change, open or close. */
export default function MatchType() {
  const { label, form, start, once } = useLoaderData<typeof loader>();
  const t = useTranslate("organisation");
  return (
    <OrganisationFrame current="match-types">
      <p className="lead">
        <strong>{label}</strong> · {t(`organisation:form.${form}`)}
      </p>
      <MatchTypeFields answer={useActionData<typeof action>()} once={once} start={start} form={form} />
    </OrganisationFrame>
  );
}
