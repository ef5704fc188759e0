import { useTranslate } from "~/language/language-provider";
import { DataTable } from "~/ui/data-table";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import type { ShownMatchType } from "../show-match-type.server";

/** What the organisation offers: each match type with its facts, and how many wait. */
export function MatchTypeTable({ types }: { types: readonly ShownMatchType[] }) {
  const t = useTranslate("organisation");
  const rows = types.map((type) => ({
    key: type.id,
    cells: {
      name: (
        <a className="hit" href={`/desk/organisation/match-types/${type.id}`}>
          {type.label}
        </a>
      ),
      form: t(`organisation:form.${type.form}`),
      how: type.how,
      outcomes: type.outcomes,
      waiting: type.waiting,
      state: (
        <Tag color={type.open ? "success" : "neutral"}>
          {t(type.open ? "organisation:match-types.is-open" : "organisation:match-types.is-closed")}
        </Tag>
      ),
    },
  }));
  return (
    <Panel id="types" heading={t("organisation:match-types.title")} count={types.length}>
      <DataTable
        caption={t("organisation:match-types.title")}
        columns={(["name", "form", "how", "outcomes", "waiting", "state"] as const).map((key) => ({
          key,
          heading: t(`organisation:match-types.column.${key}`),
        }))}
        rows={rows}
      />
    </Panel>
  );
}
