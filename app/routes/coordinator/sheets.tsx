import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import type { FileRefusal } from "~/features/sheets/file/file-refusal";
import { sentFile, sentKind } from "~/features/sheets/read-sent.server";
import { SAID_LIMITS, showSheets } from "~/features/sheets/show-sheets.server";
import { DraftList, ImportedList } from "~/features/sheets/ui/sheet-lists";
import { Export, Templates } from "~/features/sheets/ui/take-away";
import { UploadForm } from "~/features/sheets/ui/upload-form";
import { uploadSheet } from "~/features/sheets/upload-sheet.server";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import type { SheetKind } from "~db/vocabulary";
import { NO_STORE } from "../session/text-page";
import { doneOf } from "./done-of.server";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["sheets"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "sheet.import", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "sheets", "common");
  return {
    title: t("common:site.title", { page: t("sheets:heading") }),
    once: newId(),
    limits: SAID_LIMITS,
    done: doneOf(door.url, ["uploaded", "discarded"]),
    ...(await showSheets(door.db.read, door.organisationId, language)),
  };
});

export const action = guard({ may: "sheet.import", audit: "sheet.upload", upload: true }, async (door) => {
  const { db, by, form, once, organisationId } = door;
  const kind = sentKind(form);
  const read = await uploadSheet(db, by, { organisationId, file: sentFile(form), kind, once });
  if (!read.ok) return data<Answer>({ refused: read.reason, kind }, { status: 422 });
  const [only, ...more] = read.value;
  return more.length === 0 ? doneTo(`/desk/sheets/${only}`, "uploaded") : doneTo("/desk/sheets", "uploaded");
});

type Answer = { refused: FileRefusal; kind: SheetKind | null };

/** Spreadsheets: upload one, go on with those that wait, take an empty one or everything along. */
export default function Sheets() {
  const { once, limits, done, drafts, imported } = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer | undefined;
  const t = useTranslate("sheets");
  return (
    <>
      <PageHeading heading={t("sheets:heading")} lead={t("sheets:lead")} />
      {done && (
        <Alert color="success" label={t("sheets:label")} live>
          <p>{t(`sheets:done.${done}`)}</p>
        </Alert>
      )}
      {answer && (
        <Alert color="danger" label={t("sheets:label")} heading={t("sheets:refused.heading")} live>
          <p>{t(`sheets:refused.${answer.refused}`, limits)}</p>
        </Alert>
      )}
      <div className="deskgrid">
        <UploadForm once={once} limits={limits} kind={answer?.kind ?? undefined} />
        <Templates />
        <DraftList drafts={drafts} />
        <ImportedList imported={imported} />
        <Export />
      </div>
    </>
  );
}
