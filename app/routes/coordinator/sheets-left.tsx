import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { getSheet } from "~/features/sheets/queries.server";
import { showLeft } from "~/features/sheets/show-left.server";
import { ErrorSheetLinks } from "~/features/sheets/ui/error-sheet-links";
import { LeftTable } from "~/features/sheets/ui/left-table";
import { SheetPages } from "~/features/sheets/ui/sheet-pages";
import { SheetSteps } from "~/features/sheets/ui/sheet-steps";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { NO_STORE } from "../session/text-page";
import { doneOf } from "./done-of.server";
import { pageOf } from "./page-of.server";

export const handle: WordsHandle = { i18n: ["sheets"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "sheet.import", audit: "reads" }, async (door) => {
  const { db, url, organisationId, params } = door;
  const sheet = await getSheet(db.read, organisationId, params.id as string);
  if (sheet.state === "draft") throw redirect(`/desk/sheets/${sheet.id}`, 303);
  const language = pageLanguage(door);
  const page = pageOf(url);
  return {
    title: translator(language, "common")("common:site.title", { page: sheet.title }),
    done: doneOf(url, ["imported", "completed", "row-discarded"]),
    sheetId: sheet.id,
    page,
    left: await showLeft(db.read, sheet, page, language),
  };
});

/** What became of an imported sheet, and the rows that wait for somebody to complete them. */
export default function SheetLeft() {
  const { done, sheetId, page, left } = useLoaderData<typeof loader>();
  const t = useTranslate("sheets");
  const { counts } = left;
  return (
    <>
      <SheetSteps here="done" sheetId={sheetId} />
      <PageHeading heading={<bdi>{left.title}</bdi>} lead={t("sheets:left.lead", counts)} />
      {done && (
        <Alert color="success" label={t("sheets:label")} live>
          <p>{t(`sheets:done.${done}`)}</p>
        </Alert>
      )}
      <LeftTable rows={left.rows} erased={left.erased} total={counts.waiting} />
      <SheetPages page={page} pages={left.pages} />
      {counts.waiting + counts.known > 0 && <ErrorSheetLinks sheetId={sheetId} />}
    </>
  );
}
