import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { type Colour, Tag } from "~/ui/tag";
import { OBJECTIVES, type RoundState, SCORE_PARTS } from "~db/vocabulary";
import { PageLinks } from "../../ui/page-links";
import type { RoundsView } from "../rounds-page.server";
import { errorsAt, KnobFields, ObjectiveField, type Wrong } from "./knob-fields";

const COLOURS: Record<RoundState, Colour> = {
  running: "info",
  done: "success",
  cancelled: "neutral",
  failed: "danger",
};

type Props = { view: RoundsView; typed: Readonly<Record<string, string>>; wrong: Wrong; once: string };

/** The rounds of an organisation, and the form that starts one. */
export function RoundsPage(props: Props) {
  const t = useTranslate("rounds");
  const { view } = props;
  return (
    <>
      <PageHeading heading={t("rounds:list.title")} lead={t("rounds:list.lead")} />
      <StartPanel {...props} />
      {view.lines.length === 0 ? <EmptyState text={t("rounds:list.none")} /> : <RoundsTable view={view} />}
      <PageLinks pages={view.pages} />
    </>
  );
}

function StartPanel({ view, typed, wrong, once }: Props) {
  const t = useTranslate("rounds");
  const objective = OBJECTIVES.find((one) => one === typed.objective) ?? "balanced";
  const turned = [...SCORE_PARTS, "floor", "waitingBonus"].some((field) => errorsAt(wrong, field).length > 0);
  return (
    <Panel id="start" heading={t("rounds:start.heading")}>
      <p className="dim">{t("rounds:start.lead")}</p>
      {view.runningId !== null && (
        <p>
          {t("rounds:start.running")} <a href={`/desk/rounds/${view.runningId}`}>{t("rounds:start.see-running")}</a>
        </p>
      )}
      <form method="post" className="stack" data-gap="4" noValidate>
        <input type="hidden" name="intent" value="start" />
        <OnceField value={once} />
        <div className="grid" data-gap="6" data-min="22">
          <RadioGroup
            field={{
              id: "round-matchTypeId",
              name: "matchTypeId",
              required: true,
              errors: errorsAt(wrong, "matchTypeId"),
            }}
            legend={t("rounds:start.type")}
            choices={view.types}
            values={[typed.matchTypeId ?? view.types[0]?.value ?? ""]}
          />
          <ObjectiveField value={objective} look="radio" wrong={wrong} />
        </div>
        <Fold label={t("rounds:start.knobs")} open={turned}>
          <div className="stack" data-gap="3">
            <p className="dim">{t("rounds:start.knobs-text")}</p>
            <KnobFields policy={view.policy} typed={typed} wrong={wrong} />
          </div>
        </Fold>
        <p>
          <SubmitButton icon="arrows-clockwise">{t("rounds:start.button")}</SubmitButton>
        </p>
      </form>
    </Panel>
  );
}

function RoundsTable({ view }: { view: RoundsView }) {
  const t = useTranslate("rounds");
  return (
    <div className="panel">
      <DataTable
        caption={t("rounds:list.title")}
        columns={[
          { key: "title", heading: t("rounds:list.number") },
          { key: "type", heading: t("rounds:list.type") },
          { key: "when", heading: t("rounds:list.when") },
          { key: "state", heading: t("rounds:list.state") },
          { key: "pairs", heading: t("rounds:list.pairs"), end: true },
          { key: "by", heading: t("rounds:list.by") },
        ]}
        rows={view.lines.map(({ id, title, state, stateWord, ...line }) => ({
          key: id,
          cells: {
            ...line,
            title: (
              <a className="hit" href={`/desk/rounds/${id}`}>
                {title}
              </a>
            ),
            state: <Tag color={COLOURS[state]}>{stateWord}</Tag>,
          },
        }))}
      />
    </div>
  );
}
