import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Count, Tag } from "~/ui/tag";
import type { MatchesView, MatchRow } from "../matches-page.server";
import { PageLinks } from "./page-links";

const FILTERS = ["all-open", "overdue", "all-active", "all-closed"] as const;

/** Proposals and matches: what waits for something first. */
export function MatchesList({ view }: { view: MatchesView }) {
  const t = useTranslate("matching", "follow");
  return (
    <>
      <PageHeading
        heading={t("matching:matches.title")}
        lead={t("matching:matches.lead")}
        end={
          <ButtonLink variant="secondary" icon="users-three" href="/desk/matches/cafe-hour">
            {t("follow:cafe.menu")}
          </ButtonLink>
        }
      />
      <nav className="cluster" data-gap="5" aria-label={t("matching:matches.filter")}>
        {FILTERS.map((filter) => (
          <a
            key={filter}
            className="hit"
            href={`?show=${filter}`}
            aria-current={view.filter === filter ? "true" : undefined}
          >
            {t(`matching:matches.${filter}`)} <Count>{view.counts[filter]}</Count>
          </a>
        ))}
      </nav>
      {view.rows.length === 0 ? <EmptyState text={t("matching:matches.none")} /> : <Rows rows={view.rows} />}
      <PageLinks pages={view.pages} rest={`show=${view.filter}&`} />
    </>
  );
}

function Rows({ rows }: { rows: readonly MatchRow[] }) {
  const t = useTranslate("matching");
  return (
    <div className="panel">
      <DataTable
        caption={t("matching:matches.title")}
        columns={[
          { key: "pair", heading: t("matching:matches.pair") },
          { key: "state", heading: t("matching:matches.state") },
          { key: "next", heading: t("matching:matches.next") },
          { key: "due", heading: t("matching:matches.due") },
          { key: "open", heading: t("matching:request.action"), hidden: true },
        ]}
        rows={rows.map((row) => ({
          key: row.matchId,
          cells: {
            pair: (
              <a className="hit" href={`/desk/matches/${row.matchId}`}>
                {row.pair}
              </a>
            ),
            state: t(`matching:state.${row.state}`),
            next: <Next row={row} />,
            due: (
              <>
                {row.due}{" "}
                {row.overdue && (
                  <Tag color="warning" icon="hourglass-medium">
                    {t("matching:matches.overdue")}
                  </Tag>
                )}
              </>
            ),
            open: (
              <ButtonLink variant="secondary" href={`/desk/matches/${row.matchId}`} hiddenLabel={row.pair}>
                {t("matching:matches.see")}
              </ButtonLink>
            ),
          },
        }))}
      />
    </div>
  );
}

function Next({ row }: { row: MatchRow }) {
  const t = useTranslate("matching");
  if (row.talkWanted)
    return (
      <Tag color="info" icon="phone">
        {t(`matching:matches.talk-${row.talkWanted}`)}
      </Tag>
    );
  return <>{t(`matching:matches.next-step.${row.state}`)}</>;
}
