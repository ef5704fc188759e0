import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { type Colour, Tag } from "~/ui/tag";
import type { FamilyState } from "~db/vocabulary";
import type { FamilyRow } from "../show-list.server";

/** Waiting longer than this is marked; days. */
const LONG_WAIT_DAYS = 50;
const STATE_COLOURS: Record<FamilyState, Colour> = {
  registered: "warning",
  consented: "success",
  paused: "neutral",
  withdrawn: "neutral",
};

/** Families as rows: who, which languages, where, how long they have waited, the way to suggestions. */
export function FamilyTable({ families, withState }: { families: readonly FamilyRow[]; withState?: boolean }) {
  const t = useTranslate("people");
  const columns = [
    { key: "name", heading: t("people:family.column.name") },
    { key: "speaks", heading: t("people:family.column.speaks") },
    { key: "area", heading: t("people:family.column.area") },
    { key: "waited", heading: t("people:family.column.waited") },
    ...(withState ? [{ key: "state", heading: t("people:family.column.state") }] : []),
    { key: "action", heading: t("people:family.column.action"), hidden: true },
  ];
  const rows = families.map((family) => ({
    key: family.id,
    cells: {
      name: (
        <a className="hit" href={`/desk/families/${family.id}`}>
          {family.name}
        </a>
      ),
      speaks: family.speaks,
      area: family.area,
      waited: <Waited days={family.waited} />,
      state: <Tag color={STATE_COLOURS[family.state]}>{t(`people:family.state.${family.state}`)}</Tag>,
      action: family.requestId && family.state === "consented" && (
        <ButtonLink
          variant="secondary"
          href={`/desk/requests/${family.requestId}`}
          hiddenLabel={t("people:family.suggestions-to", { name: family.name })}
        >
          {t("people:family.suggestions")}
        </ButtonLink>
      ),
    },
  }));
  return <DataTable caption={t("people:family.list")} columns={columns} rows={rows} />;
}

function Waited({ days }: { days: number | null }) {
  const t = useTranslate("people");
  if (days === null) return <span className="dim">{t("people:family.not-waiting")}</span>;
  return (
    <span className="waitcell">
      <span className="num">{days}</span> {t("people:family.waited-days", { count: days })}
      {days > LONG_WAIT_DAYS && (
        <Tag color="warning" icon="hourglass-medium">
          {t("people:family.over", { days: LONG_WAIT_DAYS })}
        </Tag>
      )}
    </span>
  );
}
