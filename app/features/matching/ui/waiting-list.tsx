import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import type { WaitingView } from "../waiting-page.server";
import { PageLinks } from "./page-links";

/** Families that wait, longest first, each with the way to its suggestions. */
export function WaitingList({ view }: { view: WaitingView }) {
  const t = useTranslate("matching");
  return (
    <>
      <PageHeading heading={t("matching:request.list")} lead={t("matching:request.list-lead", { count: view.all })} />
      {view.rows.length === 0 ? (
        <EmptyState text={t("matching:request.none")} />
      ) : (
        <div className="panel">
          <DataTable
            caption={t("matching:request.list")}
            columns={[
              { key: "family", heading: t("matching:request.family") },
              { key: "type", heading: t("matching:request.type") },
              { key: "area", heading: t("matching:request.area") },
              { key: "waited", heading: t("matching:request.waited") },
              { key: "action", heading: t("matching:request.action"), hidden: true },
            ]}
            rows={view.rows.map(({ requestId, name, type, area, days }) => ({
              key: requestId,
              cells: {
                family: (
                  <a className="hit" href={`/desk/requests/${requestId}`}>
                    {name}
                  </a>
                ),
                type,
                area,
                waited: t("matching:request.days", { count: days }),
                action: (
                  <ButtonLink
                    variant="secondary"
                    href={`/desk/requests/${requestId}`}
                    hiddenLabel={t("matching:request.see-for", { name })}
                  >
                    {t("matching:request.see")}
                  </ButtonLink>
                ),
              },
            }))}
          />
        </div>
      )}
      <PageLinks pages={view.pages} />
    </>
  );
}
