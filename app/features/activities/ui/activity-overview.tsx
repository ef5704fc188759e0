import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";

/** A draft: what is still missing, and the button that shows it to everybody. */
export function Publish({ warnings, once }: { warnings: readonly string[]; once: string }) {
  const t = useTranslate("plan");
  return (
    <Panel id="publish" heading={t("plan:publish.heading")}>
      {warnings.length > 0 && (
        <Alert color="warning" label={t("plan:publish.missing")} heading={t("plan:publish.missing")}>
          <ul className="ds-list">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      <form method="post">
        <OnceField value={once} />
        <SubmitButton name="intent" value="publish" icon="check">
          {t("plan:publish.now")}
        </SubmitButton>
      </form>
    </Panel>
  );
}

type ShownDate = {
  id: string;
  when: string;
  state: "planned" | "cancelled";
  people: string | null;
  hosts: string | null;
};

/** The next dates, each a link to its sign-ups; how many host where hosts are needed. */
export function ActivityDates({ dates }: { dates: readonly ShownDate[] }) {
  const t = useTranslate("plan");
  const columns = [
    { key: "when", heading: t("plan:dates.when") },
    { key: "people", heading: t("plan:dates.people") },
    ...(dates.some(({ hosts }) => hosts !== null) ? [{ key: "hosts", heading: t("plan:hosts.heading") }] : []),
    { key: "state", heading: t("plan:dates.state") },
  ];
  const rows = dates.map(({ id, when, state, people, hosts }) => ({
    key: id,
    cells: {
      when: <a href={`/house/dates/${id}`}>{when}</a>,
      people: people ?? t("plan:week.just-come"),
      hosts: hosts ?? "",
      state: t(`plan:state.${state}`),
    },
  }));
  return (
    <Panel id="dates" heading={t("plan:dates.heading")}>
      <DataTable caption={t("plan:dates.heading")} columns={columns} rows={rows} />
    </Panel>
  );
}
