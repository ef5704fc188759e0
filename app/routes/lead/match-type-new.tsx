import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { NewMatchTypeForm } from "~/features/organisations/forms";
import { addMatchType } from "~/features/organisations/save-match-type.server";
import { MatchTypeFields } from "~/features/organisations/ui/match-type-form";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { newId } from "~/foundation/ids";
import type { WordsHandle } from "~/language/translate";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["organisation", "vocabulary", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => ({
  title: pageTitle(pageLanguage(door), "organisation:match-types.new"),
  once: newId(),
}));

export const action = guard({ may: "organisation.set-up", audit: "match-type.added" }, async (door) => {
  const sent = parseWithZod(door.form, { schema: NewMatchTypeForm });
  if (sent.status !== "success") return formBack(sent.reply());
  const { organisationId, once } = door;
  await addMatchType(door.db, door.by, { organisationId, once }, { ...sent.value, name: sent.value.name ?? null });
  return redirect("/desk/organisation/match-types?done=match-type", 303);
});

const USUAL = { form: "pair", termMonths: "6", visitsPerMonth: "2" };

/** A new match type. */
export default function NewMatchType() {
  const { once } = useLoaderData<typeof loader>();
  return (
    <OrganisationFrame current="match-types">
      <MatchTypeFields answer={useActionData<typeof action>()} once={once} start={USUAL} form={null} />
    </OrganisationFrame>
  );
}
