import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { createGroup } from "~/features/groups/create-group.server";
import { NewGroupForm } from "~/features/groups/forms";
import { typeName } from "~/features/groups/show-meeting.server";
import { NewGroup } from "~/features/groups/ui/new-group";
import { listOpenTypes } from "~/features/organisations/queries.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { pageTitle } from "../session/page-title.server";

export const handle: WordsHandle = { i18n: ["groupdesk", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const types = await listOpenTypes(door.db.read, door.organisationId, "group");
  return {
    title: pageTitle(language, "groupdesk:new"),
    types: types.map((type) => ({ value: type.id, label: typeName(type, language) })),
    today: dayOf(door.now),
    once: newId(),
  };
});

export const action = guard({ may: "match.propose", audit: "group.created" }, async (door) => {
  const sent = parseWithZod(door.form, { schema: NewGroupForm });
  if (sent.status !== "success") return formBack(sent.reply());
  const { db, by, account, organisationId, once } = door;
  const wish = { ...sent.value, plannedEndOn: sent.value.plannedEndOn ?? null };
  const id = await createGroup(db, { ...by, accountId: account.id }, { organisationId, once }, wish);
  return redirect(`/desk/groups/${id}?done=created`, 303);
});

/** A new group, empty; volunteers and participants come next. */
export default function NewGroupPage() {
  const { types, today, once } = useLoaderData<typeof loader>();
  const t = useTranslate("groupdesk", "common");
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: "/desk/groups", label: t("groupdesk:title") }]} />
      <PageHeading heading={t("groupdesk:new")} lead={t("groupdesk:new-about")} />
      <NewGroup answer={useActionData<typeof action>()} types={types} today={today} once={once} />
    </>
  );
}
