import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { getFamily } from "~/features/people/families/queries.server";
import { listDeskStaff } from "~/features/safety/desk-people-queries.server";
import { ProtectFormShape } from "~/features/safety/forms";
import { protectFamily, unprotectFamily } from "~/features/safety/protect-family.server";
import { ProtectForm } from "~/features/safety/ui/protect-form";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { doneOf } from "./done-of.server";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["protection", "errors"] };
export const headers = () => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.protect", audit: "reads" }, async (door) => {
  const { db, params, organisationId, account } = door;
  const family = await getFamily(db.read, { organisationId, accountId: account.id }, params.id ?? "");
  const staff = new Map((await listDeskStaff(db.read, organisationId)).map(({ id, name }) => [id, name]));
  const title = translator(pageLanguage(door), "common")("common:site.title", { page: family.name });
  const second = family.ownerId === account.id ? undefined : (family.ownerId ?? undefined);
  return {
    title,
    name: family.name,
    back: `/desk/families/${family.id}`,
    isProtected: family.protectedFor !== null,
    divided: doneOf(door.url, ["divided"]) !== null,
    staff: [...staff].map(([value, label]) => ({ value, label })),
    chosen: [account.id, second ?? [...staff.keys()].find((id) => id !== account.id) ?? account.id],
    once: newId(),
  };
});

export const action = guard({ may: "family.protect", audit: "family.protect" }, async (door) => {
  const { db, by, form, once, params, organisationId, account } = door;
  const familyId = params.id ?? "";
  const reader = { organisationId, accountId: account.id };
  const sent = parseWithZod(form, { schema: ProtectFormShape });
  if (sent.status !== "success") return data({ problem: "readers" as const }, { status: 422 });
  if (sent.value.do === "unprotect") {
    await unprotectFamily(db, by, reader, { familyId, once });
    return doneTo(`/desk/families/${familyId}`, "saved");
  }
  const [first = "", second = ""] = sent.value.reader;
  const wish = { familyId, readers: [first, second] as const, once };
  const done = await protectFamily(db, { ...by, accountId: account.id }, reader, wish);
  if (!done.ok) return data({ problem: done.reason }, { status: done.reason === "stale" ? 409 : 422 });
  // Who protects a family for two others does not read it any more.
  return wish.readers.includes(account.id)
    ? doneTo(`/desk/families/${familyId}`, "protected")
    : doneTo("/desk/families", "protected");
});

/** Protects a family, or ends its protection: the lead's decision. */
export default function ProtectFamily() {
  const { name, back, isProtected, divided, staff, chosen, once } = useLoaderData<typeof loader>();
  const problem = useActionData<{ problem: "readers" | "stale" }>()?.problem;
  const t = useTranslate("protection", "errors", "common");
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: back, label: name }]} />
      {divided && !problem && (
        <Alert color="success" label={t("common:saved")} live>
          <p>{t("protection:divide.done")}</p>
        </Alert>
      )}
      {problem && (
        <Alert
          color="danger"
          label={t("errors:label")}
          heading={problem === "stale" ? t("errors:form.stale") : t("protection:protect.choose")}
          live
        />
      )}
      <PageHeading heading={name} />
      <ProtectForm isProtected={isProtected} staff={staff} chosen={chosen} once={once} />
    </>
  );
}
