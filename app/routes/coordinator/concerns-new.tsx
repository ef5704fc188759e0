import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { listDeskStaff } from "~/features/safety/desk-people-queries.server";
import { type FromFile, getFilePlace } from "~/features/safety/file-place-queries.server";
import { RaiseForm } from "~/features/safety/forms";
import { raiseConcern } from "~/features/safety/raise-concern.server";
import { RecordConcern } from "~/features/safety/ui/record-concern";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["protection", "errors", "safety"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

/** `?volunteer=ID`, `?family=ID` or `?match=ID`. */
function fromOf(url: URL): { from: FromFile; back: string } {
  for (const [kind, folder] of [
    ["volunteer", "volunteers"],
    ["family", "families"],
    ["match", "matches"],
  ] as const) {
    const id = url.searchParams.get(kind);
    if (id) return { from: { [kind]: id } as FromFile, back: `/desk/${folder}/${id}` };
  }
  throw refuse(404);
}

export const loader = guard({ may: "concern.own", audit: "reads" }, async (door) => {
  const { db, organisationId, account, url } = door;
  const { from, back } = fromOf(url);
  await getFilePlace(db.read, { organisationId, accountId: account.id }, from);
  const staff = await listDeskStaff(db.read, organisationId);
  const t = translator(pageLanguage(door), "protection", "common");
  const people = new Map(staff.map(({ id, name }) => [id, { value: id, label: name }]));
  const title = t("common:site.title", { page: t("protection:record.heading") });
  return { title, back, staff: [...people.values()], once: newId() };
});

export const action = guard({ may: "concern.own", audit: "concern.raised" }, async (door) => {
  const { db, by, form, once, organisationId, account, house, url } = door;
  const { from } = fromOf(url);
  const place = await getFilePlace(db.read, { organisationId, accountId: account.id }, from);
  const sent = parseWithZod(form, { schema: RaiseForm });
  if (sent.status !== "success") return data({ problem: "choose" as const }, { status: 422 });
  const staff = await listDeskStaff(db.read, organisationId);
  const aboutId = staff.find(({ id }) => id === sent.value.aboutId)?.id ?? null;
  const doing = { ...by, origin: house.env.origin, once };
  const raising = { door: sent.value.door, place, aboutId, raisedBy: null, recordedBy: account.id };
  const raised = await raiseConcern(db, doing, raising);
  if (!raised.ok) return data({ problem: "nobody" as const }, { status: 422 });
  return doneTo("/desk/concerns", "recorded");
});

/** Somebody rings with a concern: a coordinator writes down which door. */
export default function NewConcern() {
  const { back, staff, once } = useLoaderData<typeof loader>();
  const problem = useActionData<{ problem: "choose" | "nobody" }>()?.problem;
  const t = useTranslate("protection", "errors", "common", "safety");
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: back, label: t("protection:record.back") }]} />
      {problem && (
        <Alert
          color="danger"
          label={t("errors:label")}
          heading={problem === "nobody" ? t("safety:nobody") : t("protection:record.choose")}
          live
        />
      )}
      <PageHeading heading={t("protection:record.heading")} lead={t("protection:record.lead")} />
      <RecordConcern staff={staff} once={once} />
    </>
  );
}
