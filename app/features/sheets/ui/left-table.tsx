import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";

type LeftRow = { id: string; number: number; name: string; missing: string };

/** The rows that wait: who, what is missing, and the way to complete it. */
export function LeftTable({ rows, total, erased }: { rows: readonly LeftRow[]; total: number; erased: string }) {
  const t = useTranslate("sheets");
  if (total === 0) return <EmptyState text={t("sheets:left.none")} />;
  return (
    <Panel id="left" heading={t("sheets:left.heading")} count={total} countColor="warning">
      <p className="dim">{t("sheets:left.text", { date: erased })}</p>
      <DataTable
        caption={t("sheets:left.heading")}
        columns={[
          { key: "row", heading: t("sheets:preview.row") },
          { key: "name", heading: t("sheets:preview.name") },
          { key: "missing", heading: t("sheets:preview.problem") },
          { key: "action", heading: t("sheets:left.complete"), hidden: true },
        ]}
        rows={rows.map(({ id, number, name, missing }) => ({
          key: id,
          cells: {
            row: number,
            name: <bdi>{name}</bdi>,
            missing,
            action: (
              <ButtonLink
                variant="secondary"
                icon="pencil-simple"
                href={`/desk/sheets/rows/${id}`}
                hiddenLabel={t("sheets:left.row-of", { number })}
              >
                {t("sheets:left.complete")}
              </ButtonLink>
            ),
          },
        }))}
      />
    </Panel>
  );
}
