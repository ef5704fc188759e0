import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { type Option, SelectField } from "~/ui/select-field";
import type { SheetKind } from "~db/vocabulary";

type Column = { heading: string; samples: readonly string[]; field: string | null };
export type ColumnsFormProps = {
  once: string;
  kind: SheetKind;
  columns: readonly Column[];
  choices: readonly Option[];
  matchTypes: readonly Option[];
  matchTypeId: string | null;
};

/** Which column of the sheet is which of our fields; guessed, and the coordinator decides. */
export function ColumnsForm({ once, kind, columns, choices, matchTypes, matchTypeId }: ColumnsFormProps) {
  const t = useTranslate("sheets");
  const waits = kind === "families" ? t("sheets:columns.default-families") : t("sheets:columns.default-matches");
  return (
    <form method="post" className="stack" data-gap="5">
      <OnceField value={once} />
      <div className="panel">
        <DataTable
          caption={t("sheets:steps.columns")}
          columns={[
            { key: "heading", heading: t("sheets:columns.column") },
            { key: "samples", heading: t("sheets:columns.sample") },
            { key: "field", heading: t("sheets:columns.field") },
          ]}
          rows={columns.map((column, at) => ({
            key: String(at),
            cells: {
              heading: <bdi>{column.heading}</bdi>,
              samples: <Samples samples={column.samples} />,
              field: <ColumnChoice column={column} at={at} choices={choices} />,
            },
          }))}
        />
      </div>
      {matchTypes.length > 0 && (
        <Panel id="default" heading={waits}>
          <SelectField
            field={{ id: "matchTypeId", name: "matchTypeId", initialValue: matchTypeId ?? "" }}
            label={<span className="ds-sr-only">{waits}</span>}
            empty={t("sheets:columns.default-none")}
            options={matchTypes}
          />
        </Panel>
      )}
      <p>
        <SubmitButton big iconAfter="arrow-right">
          {t("sheets:columns.next")}
        </SubmitButton>
      </p>
    </form>
  );
}

function Samples({ samples }: { samples: readonly string[] }) {
  return (
    <ul className="plain dim">
      {samples.map((sample) => (
        <li key={sample}>
          <bdi>{sample}</bdi>
        </li>
      ))}
    </ul>
  );
}

function ColumnChoice({ column, at, choices }: { column: Column; at: number; choices: readonly Option[] }) {
  const t = useTranslate("sheets");
  return (
    <SelectField
      field={{ id: `column-${at}`, name: `column-${at}`, initialValue: column.field ?? "" }}
      label={<span className="ds-sr-only">{t("sheets:columns.field-of", { heading: column.heading })}</span>}
      empty={t("sheets:columns.not")}
      options={choices}
    />
  );
}
