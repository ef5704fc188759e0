import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { importSheet } from "~/features/sheets/import-sheet.server";
import { getSheet } from "~/features/sheets/queries.server";
import { showPreview } from "~/features/sheets/show-preview.server";
import { ErrorSheetLinks } from "~/features/sheets/ui/error-sheet-links";
import { ImportForm } from "~/features/sheets/ui/import-form";
import { PreviewTable, PreviewTabs } from "~/features/sheets/ui/preview-table";
import { SheetPages } from "~/features/sheets/ui/sheet-pages";
import { SheetSteps } from "~/features/sheets/ui/sheet-steps";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { NO_STORE } from "../session/text-page";
import { doneTo } from "./done-to.server";
import { pageOf } from "./page-of.server";
import { TAKE_IN } from "./sheets-take-in.server";

export const handle: WordsHandle = { i18n: ["sheets"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "sheet.import", audit: "reads" }, async (door) => {
  const { db, now, url, organisationId, params } = door;
  const sheet = await getSheet(db.read, organisationId, params.id as string);
  if (sheet.state !== "draft") throw redirect(`/desk/sheets/${sheet.id}/left`, 303);
  const language = pageLanguage(door);
  const page = pageOf(url);
  const wanted = (["good", "complete", "known"] as const).find((one) => one === url.searchParams.get("show")) ?? null;
  return {
    title: translator(language, "common")("common:site.title", { page: sheet.title }),
    once: newId(),
    sheet: { id: sheet.id, title: sheet.title, kind: sheet.kind, version: sheet.version },
    notImported: sheet.headings.filter((heading, at) => heading !== "" && sheet.fields[at] === null),
    page,
    ...(await showPreview(db.read, sheet, { wanted, page, language, now })),
  };
});

export const action = guard({ may: "sheet.import", audit: "sheet.import" }, async (door) => {
  const { db, by, form, once, organisationId, params } = door;
  const sheetId = params.id as string;
  const version = Number(form.get("version"));
  const done = await importSheet(db, by, { organisationId, sheetId, version, once }, TAKE_IN);
  return done.ok ? doneTo(`/desk/sheets/${sheetId}/left`, "imported") : data({ changed: true }, { status: 409 });
});

/** What becomes of each row, before anything is written. */
export default function SheetPreview() {
  const { once, sheet, notImported, shown, counts, rows, page, pages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("sheets");
  return (
    <>
      <SheetSteps here="preview" sheetId={sheet.id} />
      <PageHeading heading={<bdi>{sheet.title}</bdi>} lead={t("sheets:preview.lead")} />
      {answer?.changed && (
        <Alert color="warning" label={t("sheets:label")} live>
          <p>{t("sheets:preview.changed")}</p>
        </Alert>
      )}
      <ImportForm once={once} version={sheet.version} kind={sheet.kind} counts={counts} />
      {notImported.length > 0 && (
        <p className="dim">{t("sheets:columns.not-imported", { headings: notImported.join(", ") })}</p>
      )}
      <PreviewTabs shown={shown} counts={counts} />
      <PreviewTable shown={shown} rows={rows} />
      <SheetPages page={page} pages={pages} query={`show=${shown}&`} />
      {counts.complete + counts.known > 0 && <ErrorSheetLinks sheetId={sheet.id} />}
    </>
  );
}
