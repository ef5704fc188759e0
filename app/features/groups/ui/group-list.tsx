import { useTranslate } from "~/language/language-provider";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import type { GroupsView } from "../groups-page.server";

const COLUMNS = ["name", "type", "leader", "people", "met", "ends"] as const;

/** The organisation's groups, each with who leads it, how many, and when it last met. */
export function GroupList({ view }: { view: GroupsView }) {
  const t = useTranslate("groupdesk");
  if (view.rows.length === 0) return <EmptyState text={t(view.ended ? "groupdesk:none-ended" : "groupdesk:none")} />;
  const rows = view.rows.map((group) => ({
    key: group.id,
    cells: {
      name: (
        <a className="hit" href={`/desk/groups/${group.id}`}>
          {group.name}
        </a>
      ),
      type: group.type,
      leader: group.leader ? <bdi>{group.leader}</bdi> : <Tag color="warning">{t("groupdesk:no-leader")}</Tag>,
      people: group.people,
      met: group.lastMet ?? t("groupdesk:not-met"),
      ends: group.endsSoon ? (
        <Tag color="warning" icon="clock">
          {group.ends}
        </Tag>
      ) : (
        group.ends
      ),
    },
  }));
  return (
    <Panel id="groups" heading={t(view.ended ? "groupdesk:ended" : "groupdesk:running")} count={view.all}>
      <DataTable
        caption={t(view.ended ? "groupdesk:ended" : "groupdesk:running")}
        columns={COLUMNS.map((key) => ({ key, heading: t(`groupdesk:column.${key}`) }))}
        rows={rows}
      />
    </Panel>
  );
}

/** How many wait for a group of each kind. */
export function WaitingForGroups({ waiting }: Pick<GroupsView, "waiting">) {
  const t = useTranslate("groupdesk");
  if (waiting.length === 0) return null;
  return (
    <ul className="cluster plain" data-gap="4">
      {waiting.map(({ id, type, count }) => (
        <li key={id} className="strong">
          {t("groupdesk:waiting-for", { type, count })}
        </li>
      ))}
    </ul>
  );
}
