import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { addHouse } from "~/features/accounts/add-house.server";
import { HouseForm } from "~/features/accounts/forms";
import { listHouses } from "~/features/accounts/queries.server";
import { InvitedFields } from "~/features/accounts/ui/invited-fields";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { pageTitle } from "../session/page-title.server";
import { NO_STORE } from "../session/text-page";

export const handle: WordsHandle = { i18n: ["admin", "errors", "session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "administer", audit: "reads" }, async (door) => ({
  title: pageTitle(pageLanguage(door), "admin:menu.houses"),
  houses: await listHouses(door.db.read),
  added: door.url.searchParams.get("done") === "added",
  once: newId(),
  language: pageLanguage(door),
}));

export const action = guard({ may: "administer", audit: "house.added" }, async (door) => {
  const submission = parseWithZod(door.form, { schema: HouseForm });
  if (submission.status !== "success") return formBack(submission.reply());
  // Where a house is found, and where it stands on the map until its host sets the place.
  if (!areaOfPostcode(submission.value.area))
    return formBack(submission.reply({ fieldErrors: { area: ["errors:field.postcode"] } }));
  const { db, by, once, house } = door;
  await addHouse(db, by, { ...submission.value, origin: house.env.origin, once });
  return redirect("/admin/houses?done=added", 303);
});

/** Houses, and a form for one more with its host. */
export default function Houses() {
  const { houses, added, once, language } = useLoaderData<typeof loader>();
  const t = useTranslate("admin");
  const form = usePlainForm("house", HouseForm, useActionData<typeof action>(), { language });
  return (
    <>
      <PageHeading heading={t("admin:menu.houses")} />
      {added && (
        <Alert color="success" label={t("admin:done")} live>
          <p>{t("admin:house.added")}</p>
        </Alert>
      )}
      <ErrorSummary {...form.summary} />
      <DataTable
        caption={t("admin:menu.houses")}
        columns={[
          { key: "name", heading: t("admin:house.name") },
          { key: "area", heading: t("admin:house.area") },
          { key: "phone", heading: t("admin:phone") },
        ]}
        rows={houses.map(({ id, name, area, phone }) => ({
          key: id,
          cells: { name, area, phone: <bdi dir="ltr">{phone}</bdi> },
        }))}
      />
      <Panel id="add" heading={t("admin:house.add")}>
        <form method="post" noValidate className="stack measure" data-gap="4">
          <OnceField value={once} />
          <TextField field={form.field("name")} label={t("admin:house.name")} autoComplete="off" />
          <TextField field={form.field("address")} label={t("admin:house.address")} autoComplete="off" />
          <TextField
            field={form.field("area")}
            label={t("admin:house.area")}
            autoComplete="off"
            inputMode="numeric"
            size={6}
          />
          <TextField field={form.field("phone")} label={t("admin:phone")} type="tel" autoComplete="off" />
          <InvitedFields email={form.field("email")} language={form.field("language")} who={t("admin:house.host")} />
          <p>
            <SubmitButton>{t("admin:house.button")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
