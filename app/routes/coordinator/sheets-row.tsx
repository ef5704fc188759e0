import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { completeRow, discardRow } from "~/features/sheets/complete-row.server";
import { getWaitingRow } from "~/features/sheets/queries.server";
import { sentCells } from "~/features/sheets/read-sent.server";
import { showRow } from "~/features/sheets/show-left.server";
import { RowForm } from "~/features/sheets/ui/row-form";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { NO_STORE } from "../session/text-page";
import { doneTo } from "./done-to.server";
import { TAKE_IN } from "./sheets-take-in.server";

export const handle: WordsHandle = { i18n: ["sheets", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "sheet.import", audit: "reads" }, async (door) => {
  const { row, sheet } = await getWaitingRow(door.db.read, door.organisationId, door.params.id as string);
  const language = pageLanguage(door);
  const t = translator(language, "sheets", "common");
  const heading = t("sheets:row.heading", { number: row.number });
  return {
    title: t("common:site.title", { page: heading }),
    once: newId(),
    heading,
    sheet: { id: sheet.id, title: sheet.title },
    form: showRow({ row, sheet }, language),
  };
});

export const action = guard({ may: "sheet.import", audit: "sheet.complete-row" }, async (door) => {
  const { db, by, form, once, organisationId, params } = door;
  const rowId = params.id as string;
  if (form.get("do") === "discard")
    return doneTo(`/desk/sheets/${await discardRow(db, by, { organisationId, rowId, once })}/left`, "row-discarded");
  const shown = await getWaitingRow(db.read, organisationId, rowId);
  const cells = sentCells(shown.row.kind, form);
  const anyway = form.get("anyway") === "on";
  const done = await completeRow(db, by, { organisationId, rowId, cells, anyway, once }, TAKE_IN);
  if (done.ok) return doneTo(`/desk/sheets/${done.sheetId}/left`, "completed");
  const sent = { cells, problems: done.problems };
  return data<Answer>({ form: showRow(shown, pageLanguage(door), sent) }, { status: 422 });
});

type Answer = { form: ReturnType<typeof showRow> };

/** One row that did not go in by itself. */
export default function SheetRow() {
  const { once, heading, sheet, form } = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer | undefined;
  const t = useTranslate("sheets", "common", "errors");
  const errors = (answer?.form.fields ?? []).flatMap(({ field, errors: said }) =>
    said.map((message) => ({ id: field, message })),
  );
  return (
    <>
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[
          { href: "/desk/sheets", label: t("sheets:heading") },
          { href: `/desk/sheets/${sheet.id}/left`, label: sheet.title },
        ]}
      />
      <PageHeading heading={heading} lead={t("sheets:row.lead", { title: sheet.title })} />
      <RowForm once={once} {...(answer?.form ?? form)} />
    </>
  );
}
