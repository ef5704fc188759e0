import { useTranslate } from "~/language/language-provider";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Panel, Stat } from "~/ui/panel";
import type { OutreachView } from "../outreach-page.server";

/** The year in numbers, the areas, and every outing. */
export function OutreachNumbers({ view }: { view: OutreachView }) {
  const t = useTranslate("groupdesk", "groups");
  if (view.count === 0) return <EmptyState text={t("groupdesk:outreach.none", { year: view.year })} />;
  const columns = ["when", "area", "reached", "out", "themes"] as const;
  return (
    <>
      <div className="grid" data-gap="4" data-min="14">
        {view.sums.map(({ word, value }) => (
          <Stat key={word} value={value} text={t(`groupdesk:outreach.sum.${word}`)} />
        ))}
      </div>
      <Panel id="areas" heading={t("groupdesk:outreach.by-area")}>
        <DataTable
          caption={t("groupdesk:outreach.by-area")}
          columns={[
            { key: "area", heading: t("groups:outing.area") },
            { key: "reached", heading: t("groupdesk:outreach.column.reached") },
          ]}
          rows={view.byArea.map(({ area, reached }) => ({ key: area, cells: { area, reached } }))}
        />
      </Panel>
      <Panel id="outings" heading={t("groupdesk:outreach.list", { year: view.year })} count={view.count}>
        <DataTable
          caption={t("groupdesk:outreach.list", { year: view.year })}
          columns={columns.map((key) => ({ key, heading: t(`groupdesk:outreach.column.${key}`) }))}
          rows={view.outings.map(({ id, ...cells }) => ({ key: id, cells }))}
        />
      </Panel>
    </>
  );
}
