import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { AreaForm } from "~/features/organisations/forms";
import { getArea, listCoordinators } from "~/features/organisations/queries.server";
import { saveArea } from "~/features/organisations/save-area.server";
import { AreaFields } from "~/features/organisations/ui/area-form";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { newId } from "~/foundation/ids";
import type { WordsHandle } from "~/language/translate";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["organisation", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const { db, organisationId, params } = door;
  const area = await getArea(db.read, organisationId, params.id ?? "");
  const coordinators = area.coordinators.map(({ accountId }) => accountId) as unknown as string;
  return {
    title: pageTitle(pageLanguage(door), "organisation:areas.title"),
    name: area.name,
    start: { name: area.name, postcodeAreas: area.postcodeAreas.join(", "), coordinators },
    people: await listCoordinators(db.read, organisationId),
    once: newId(),
  };
});

export const action = guard({ may: "organisation.set-up", audit: "area.changed" }, async (door) => {
  const { db, by, organisationId, once, params } = door;
  const { id } = await getArea(db.read, organisationId, params.id ?? "");
  const sent = parseWithZod(door.form, { schema: AreaForm });
  if (sent.status !== "success") return formBack(sent.reply());
  await saveArea(db, by, { organisationId, id, once }, sent.value);
  return redirect("/desk/organisation/areas?done=area", 303);
});

/** One area, to change. */
export default function Area() {
  const { name, start, people, once } = useLoaderData<typeof loader>();
  return (
    <OrganisationFrame current="areas">
      <AreaFields heading={name} answer={useActionData<typeof action>()} once={once} start={start} people={people} />
    </OrganisationFrame>
  );
}
