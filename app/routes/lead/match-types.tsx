import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { countWaitingByType, listAllMatchTypes } from "~/features/organisations/queries.server";
import { showMatchType } from "~/features/organisations/show-match-type.server";
import { MatchTypeTable } from "~/features/organisations/ui/match-type-table";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { ButtonLink } from "~/ui/button";
import { pageTitle } from "../session/page-title.server";
import { doneAt } from "./done-at.server";

export const handle: WordsHandle = { i18n: ["organisation"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const { db, organisationId } = door;
  const language = pageLanguage(door);
  const waiting = await countWaitingByType(db.read, organisationId);
  const types = await listAllMatchTypes(db.read, organisationId);
  return {
    title: pageTitle(language, "organisation:match-types.title"),
    types: types.map((type) => showMatchType(type, language, waiting.get(type.id) ?? 0)),
    done: doneAt(door.url),
  };
});

/** What the organisation matches people with. */
export default function MatchTypes() {
  const { types, done } = useLoaderData<typeof loader>();
  const t = useTranslate("organisation");
  const add = (
    <ButtonLink icon="plus" href="/desk/organisation/match-types/new">
      {t("organisation:match-types.new")}
    </ButtonLink>
  );
  return (
    <OrganisationFrame current="match-types" done={done} end={add}>
      <MatchTypeTable types={types} />
    </OrganisationFrame>
  );
}
