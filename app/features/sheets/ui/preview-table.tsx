import { useTranslate } from "~/language/language-provider";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import type { Verdict } from "../sheet-worker-messages";

export type PreviewRow = { number: number; name: string; said: string; unread: readonly string[] };

/** Rows of one verdict: what we understood, or what is missing. */
export function PreviewTable({ shown, rows }: { shown: Verdict; rows: readonly PreviewRow[] }) {
  const t = useTranslate("sheets");
  if (rows.length === 0) return <EmptyState text={t("sheets:preview.none")} />;
  const said = shown === "good" ? t("sheets:preview.understood") : t("sheets:preview.problem");
  const unread = rows.some((row) => row.unread.length > 0);
  return (
    <div className="panel">
      <DataTable
        caption={t(`sheets:preview.${shown}`)}
        columns={[
          { key: "row", heading: t("sheets:preview.row") },
          { key: "name", heading: t("sheets:preview.name") },
          { key: "said", heading: said },
          ...(unread ? [{ key: "unread", heading: t("sheets:preview.unread") }] : []),
        ]}
        rows={rows.map((row) => ({
          key: String(row.number),
          cells: {
            row: row.number,
            name: <bdi>{row.name}</bdi>,
            said: row.said,
            unread: <bdi>{row.unread.join(", ")}</bdi>,
          },
        }))}
      />
    </div>
  );
}

/** The three heaps, each a link with its number. */
export function PreviewTabs({ shown, counts }: { shown: Verdict; counts: Record<Verdict, number> }) {
  const t = useTranslate("sheets");
  return (
    <nav aria-label={t("sheets:preview.states")}>
      <ul className="plain cluster" data-gap="4">
        {(["good", "complete", "known"] as const).map((verdict) => (
          <li key={verdict}>
            <a className="hit" href={`?show=${verdict}`} aria-current={shown === verdict ? "page" : undefined}>
              <TabLabel strong={shown === verdict}>
                {t("sheets:preview.count", { label: t(`sheets:preview.${verdict}`), count: counts[verdict] })}
              </TabLabel>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const TabLabel = ({ strong, children }: { strong: boolean; children: string }) =>
  strong ? <strong>{children}</strong> : children;
