import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { AreaForm } from "~/features/organisations/forms";
import { listAreasWithPeople, listCoordinators } from "~/features/organisations/queries.server";
import { saveArea } from "~/features/organisations/save-area.server";
import { AreaFields } from "~/features/organisations/ui/area-form";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { newId } from "~/foundation/ids";
import { formatFacts } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { pageTitle } from "../session/page-title.server";
import { doneAt } from "./done-at.server";

export const handle: WordsHandle = { i18n: ["organisation", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const { db, organisationId, url } = door;
  const language = pageLanguage(door);
  const areas = await listAreasWithPeople(db.read, organisationId);
  return {
    title: pageTitle(language, "organisation:areas.title"),
    areas: areas.map(({ id, name, postcodeAreas, coordinators }) => ({
      id,
      name,
      places: formatFacts(
        language,
        postcodeAreas.map((area) => `${area} ${areaOfPostcode(area)?.name ?? ""}`.trim()),
      ),
      people: formatFacts(
        language,
        coordinators.map((one) => one.name),
      ),
    })),
    people: await listCoordinators(db.read, organisationId),
    done: doneAt(url),
    once: newId(),
  };
});

export const action = guard({ may: "organisation.set-up", audit: "area.added" }, async (door) => {
  const sent = parseWithZod(door.form, { schema: AreaForm });
  if (sent.status !== "success") return formBack(sent.reply());
  const { organisationId, once } = door;
  await saveArea(door.db, door.by, { organisationId, id: null, once }, sent.value);
  return redirect("/desk/organisation/areas?done=area", 303);
});

/** The parts of the municipality the organisation divides its work into. */
export default function Areas() {
  const { areas, people, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("organisation");
  const rows = areas.map(({ id, name, places, people: who }) => ({
    key: id,
    cells: {
      name: (
        <a className="hit" href={`/desk/organisation/areas/${id}`}>
          {name}
        </a>
      ),
      places,
      people: who || <span className="dim">{t("organisation:areas.nobody")}</span>,
    },
  }));
  return (
    <OrganisationFrame current="areas" done={done}>
      {areas.length === 0 ? (
        <EmptyState text={t("organisation:areas.none")} />
      ) : (
        <Panel id="areas" heading={t("organisation:areas.title")} count={areas.length}>
          <DataTable
            caption={t("organisation:areas.title")}
            columns={[
              { key: "name", heading: t("organisation:areas.name") },
              { key: "places", heading: t("organisation:areas.postcodes") },
              { key: "people", heading: t("organisation:areas.coordinators") },
            ]}
            rows={rows}
          />
        </Panel>
      )}
      <AreaFields
        heading={t("organisation:areas.new")}
        answer={useActionData<typeof action>()}
        once={once}
        people={people}
      />
    </OrganisationFrame>
  );
}
