import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { discardDraft } from "~/features/sheets/discard-draft.server";
import { mapColumns } from "~/features/sheets/map-columns.server";
import { getSheet } from "~/features/sheets/queries.server";
import { sentColumns } from "~/features/sheets/read-sent.server";
import { showColumns } from "~/features/sheets/show-sheets.server";
import { ColumnsForm } from "~/features/sheets/ui/columns-form";
import { ColumnsLeftOut } from "~/features/sheets/ui/columns-left-out";
import { SheetSteps } from "~/features/sheets/ui/sheet-steps";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { NO_STORE } from "../session/text-page";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["sheets"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "sheet.import", audit: "reads" }, async (door) => {
  const sheet = await getSheet(door.db.read, door.organisationId, door.params.id as string);
  if (sheet.state !== "draft") throw redirect(`/desk/sheets/${sheet.id}/left`, 303);
  const language = pageLanguage(door);
  const { id, title, kind, rowCount, leftOut } = sheet;
  return {
    title: translator(language, "common")("common:site.title", { page: title }),
    once: newId(),
    sheet: { id, title, kind, rowCount, leftOut },
    ...(await showColumns(door.db.read, sheet, language)),
  };
});

export const action = guard({ may: "sheet.import", audit: "sheet.discard" }, async (door) => {
  const { db, by, form, once, organisationId, params } = door;
  const sheetId = params.id as string;
  if (form.get("do") === "discard") {
    await discardDraft(db, by, { organisationId, sheetId, once });
    return doneTo("/desk/sheets", "discarded");
  }
  const matchTypeId = String(form.get("matchTypeId") ?? "") || null;
  const mapped = await mapColumns(db, by, { organisationId, sheetId, fields: sentColumns(form), matchTypeId, once });
  return mapped ? redirect(`/desk/sheets/${sheetId}/preview`, 303) : data({ twice: true }, { status: 422 });
});

/** Which column is what. */
export default function SheetColumns() {
  const { once, sheet, erased, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("sheets");
  return (
    <>
      <SheetSteps here="columns" sheetId={sheet.id} />
      <PageHeading
        heading={<bdi>{sheet.title}</bdi>}
        lead={t("sheets:columns.lead", { kind: t(`sheets:kind.${sheet.kind}`), count: sheet.rowCount })}
      />
      {answer?.twice && (
        <Alert color="danger" label={t("sheets:label")} live>
          <p>{t("sheets:columns.twice")}</p>
        </Alert>
      )}
      <ColumnsLeftOut leftOut={sheet.leftOut} />
      <ColumnsForm once={once} kind={sheet.kind} {...form} />
      <Fold label={t("sheets:columns.discard")}>
        <form method="post" className="stack" data-gap="3">
          <OnceField value={`${once}-discard`} />
          <p className="dim">
            {t("sheets:columns.discard-text")} {t("sheets:columns.erased", { date: erased })}
          </p>
          <p>
            <SubmitButton variant="secondary" color="danger" icon="trash" name="do" value="discard">
              {t("sheets:columns.discard")}
            </SubmitButton>
          </p>
        </form>
      </Fold>
    </>
  );
}
