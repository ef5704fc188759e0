import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import type { ShownCall } from "../show-calls.server";

/** People to ring, with a button each. `news`: with what each of them has not heard yet. */
export function CallTable({ caption, rows, news }: { caption: string; rows: readonly ShownCall[]; news?: boolean }) {
  const t = useTranslate("plan");
  const columns = [
    { key: "name", heading: t("plan:sign-ups.name") },
    ...(news ? [{ key: "news", heading: t("plan:call-list.news") }] : []),
    { key: "phone", heading: t("plan:call-list.phone") },
    { key: "language", heading: t("plan:sign-ups.language") },
    { key: "what", heading: t("plan:call-list.what") },
    { key: "called", heading: t("plan:call-list.called") },
  ];
  return (
    <form method="post">
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows.map((row) => ({
          key: row.ids,
          cells: {
            news: row.news && t(`plan:call-list.about-what.${row.news}`),
            name: <bdi>{row.name}</bdi>,
            phone: <Reach row={row} />,
            language: row.language,
            what: row.what,
            called: row.called ? (
              t("plan:call-list.yes")
            ) : (
              <SubmitButton variant="secondary" name="called" value={row.ids} hiddenLabel={row.name}>
                {t("plan:call-list.mark")}
              </SubmitButton>
            ),
          },
        }))}
      />
    </form>
  );
}

function Reach({ row: { phone, enteredBy } }: { row: ShownCall }) {
  const t = useTranslate("plan");
  if (phone)
    return (
      <a href={`tel:${phone}`} dir="ltr">
        {phone}
      </a>
    );
  return <span>{enteredBy ? t("plan:sign-ups.entered-by", { name: enteredBy }) : t("plan:call-list.no-phone")}</span>;
}
