import { useTranslate } from "~/language/language-provider";
import { DataTable } from "~/ui/data-table";
import { Panel } from "~/ui/panel";
import type { SheetKind } from "~db/vocabulary";

type Draft = { id: string; title: string; kind: SheetKind; rowCount: number; uploaded: string; erased: string };
type Imported = {
  id: string;
  title: string;
  kind: SheetKind;
  takenIn: number;
  waiting: number;
  imported: string | null;
};

/** Sheets that were read and wait for somebody to import them. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  const t = useTranslate("sheets");
  if (drafts.length === 0) return null;
  const column = (key: "title" | "kind" | "rows" | "when" | "erased") => ({
    key,
    heading: t(`sheets:drafts.columns.${key}`),
  });
  return (
    <Panel id="drafts" heading={t("sheets:drafts.heading")} count={drafts.length} wide>
      <DataTable
        caption={t("sheets:drafts.heading")}
        columns={(["title", "kind", "rows", "when", "erased"] as const).map(column)}
        rows={drafts.map(({ id, title, kind, rowCount, uploaded, erased }) => ({
          key: id,
          cells: {
            title: (
              <a className="ds-link" href={`/desk/sheets/${id}`}>
                <bdi>{title}</bdi>
              </a>
            ),
            kind: t(`sheets:kind.${kind}`),
            rows: rowCount,
            when: uploaded,
            erased,
          },
        }))}
      />
    </Panel>
  );
}

/** Sheets that were imported; those with rows to complete lead to the list. */
export function ImportedList({ imported }: { imported: readonly Imported[] }) {
  const t = useTranslate("sheets");
  if (imported.length === 0) return null;
  const waiting = imported.reduce((sum, sheet) => sum + sheet.waiting, 0);
  const column = (key: "title" | "kind" | "taken" | "waiting" | "when") => ({
    key,
    heading: t(`sheets:imported.columns.${key}`),
  });
  return (
    <Panel
      id="imported"
      heading={t("sheets:imported.heading")}
      count={waiting > 0 ? waiting : undefined}
      countColor="warning"
      wide
    >
      <DataTable
        caption={t("sheets:imported.heading")}
        columns={(["title", "kind", "taken", "waiting", "when"] as const).map(column)}
        rows={imported.map((sheet) => ({
          key: sheet.id,
          cells: {
            title: (
              <a className="ds-link" href={`/desk/sheets/${sheet.id}/left`}>
                <bdi>{sheet.title}</bdi>
              </a>
            ),
            kind: t(`sheets:kind.${sheet.kind}`),
            taken: sheet.takenIn,
            waiting: sheet.waiting,
            when: sheet.imported,
          },
        }))}
      />
    </Panel>
  );
}
