import { useTranslate } from "~/language/language-provider";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { OnlySeenBy } from "~/ui/reasons";
import { Tag } from "~/ui/tag";
import type { ConcernLine } from "../show-concern.server";

const COLOURS = { new: "danger", "passed-on": "danger", seen: "warning", closed: "neutral" } as const;

/** The concerns one of the few may read: what waits first, then what is done. */
export function ConcernList({ open, closed }: { open: readonly ConcernLine[]; closed: readonly ConcernLine[] }) {
  const t = useTranslate("protection");
  return (
    <>
      <Panel id="open" heading={t("protection:concern.open")} count={open.length} wide>
        {open.length === 0 ? <EmptyState text={t("protection:concern.none")} /> : <Lines lines={open} />}
        <OnlySeenBy>{t("protection:concern.read-by")}</OnlySeenBy>
      </Panel>
      {closed.length > 0 && (
        <Panel id="closed" heading={t("protection:concern.closed")} wide>
          <Lines lines={closed} />
        </Panel>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly ConcernLine[] }) {
  const t = useTranslate("protection");
  return (
    <DataTable
      caption={t("protection:concern.list")}
      columns={(["door", "raised", "owner", "state"] as const).map((key) => ({
        key,
        heading: t(`protection:concern.column.${key}`),
      }))}
      rows={lines.map((line) => ({
        key: line.id,
        cells: {
          door: (
            <a className="ds-link" href={`/desk/concerns/${line.id}`}>
              {line.door}
            </a>
          ),
          raised: line.raised,
          owner: line.owner,
          state: (
            <>
              <Tag color={COLOURS[line.state]}>{t(`protection:concern.state.${line.state}`)}</Tag>{" "}
              {line.outcome ?? line.seenBy}
            </>
          ),
        },
      }))}
    />
  );
}
