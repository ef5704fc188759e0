import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { Note } from "~/ui/reasons";
import { ScoreBar, ScoreLegend } from "~/ui/score-bar";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import { SCORE_PARTS } from "~db/vocabulary";
import type { ExamplePair } from "../weights/example-pair.server";
import { WeightsForm } from "../weights/weights-form";
import type { WeightsView } from "../weights/weights-page.server";

/** The knobs of the score: try them on one pair, then save them as a new version. */
export function WeightsKnobs({ view, answer, once }: { view: WeightsView; answer: unknown; once: string }) {
  const t = useTranslate("organisation", "common");
  const form = usePlainForm("weights", WeightsForm, answer, view.start);
  const knob = (name: (typeof SCORE_PARTS)[number] | "floor" | "waitingBonus") => (
    <TextField
      key={name}
      field={{ ...form.field(name), min: 0, max: 100, step: 1 }}
      type="number"
      size={6}
      label={t(`organisation:weights.knob.${name}`)}
      description={t(`organisation:weights.about.${name}`)}
    />
  );
  return (
    <>
      <ErrorSummary {...form.summary} />
      <Panel id="knobs" heading={t("organisation:weights.knobs", { version: view.version })}>
        <form method="post" noValidate className="stack" data-gap="6">
          <OnceField value={once} />
          <input type="hidden" name="version" value={view.version} />
          <Fieldset legend={t("organisation:weights.parts")} description={t("organisation:weights.parts-about")}>
            <div className="grid" data-gap="4" data-min="14">
              {SCORE_PARTS.map(knob)}
            </div>
          </Fieldset>
          <Fieldset legend={t("organisation:weights.rest")}>
            <div className="grid" data-gap="4" data-min="14">
              <TextField
                field={{ ...form.field("halfDistanceKm"), min: 0.5, max: 50, step: 0.1 }}
                type="number"
                size={6}
                label={t("organisation:weights.knob.halfDistanceKm")}
                description={t("organisation:weights.about.halfDistanceKm")}
              />
              {knob("floor")}
              {knob("waitingBonus")}
            </div>
          </Fieldset>
          <div className="cluster" data-gap="3">
            <SubmitButton variant="secondary" icon="eye" name="do" value="try">
              {t("organisation:weights.try")}
            </SubmitButton>
            <SubmitButton icon="check" name="do" value="save">
              {t("organisation:weights.save", { version: view.version + 1 })}
            </SubmitButton>
          </div>
        </form>
      </Panel>
    </>
  );
}

/** What the typed weights do to one pair, beside what holds now. */
export function WeightsExample({ example }: { example: ExamplePair | null }) {
  const t = useTranslate("organisation");
  return (
    <Panel id="example" heading={t("organisation:weights.example")}>
      {example === null ? (
        <EmptyState text={t("organisation:weights.example-none")} />
      ) : (
        <div role="status" className="stack" data-gap="4">
          <p className="strong">
            {t("organisation:weights.pair", { family: example.family, volunteer: example.volunteer })}
          </p>
          {(["before", "after"] as const).map((when) => {
            const { points, shares, belowFloor } = example[when];
            const words = t(`organisation:weights.${when}`, { points });
            return (
              <div key={when} className="stack" data-gap="2">
                <p>
                  {words} {belowFloor && <Tag color="warning">{t("organisation:weights.below-floor")}</Tag>}
                </p>
                <ScoreBar shares={shares} label={words} />
                <ScoreLegend shares={shares} of={t("organisation:weights.of")} />
              </div>
            );
          })}
          <Note icon="info">{t("organisation:weights.example-note")}</Note>
        </div>
      )}
    </Panel>
  );
}

/** Every version, and what it changed. */
export function WeightsVersions({ versions }: Pick<WeightsView, "versions">) {
  const t = useTranslate("organisation");
  return (
    <Panel id="versions" heading={t("organisation:weights.versions")} count={versions.length}>
      {versions.length === 0 ? (
        <p className="dim">{t("organisation:weights.no-versions")}</p>
      ) : (
        <DataTable
          caption={t("organisation:weights.versions")}
          columns={[
            { key: "version", heading: t("organisation:weights.version") },
            { key: "changed", heading: t("organisation:weights.changed") },
            { key: "how", heading: t("organisation:weights.when") },
          ]}
          rows={versions.map(({ version, inForce, how, changed }) => ({
            key: String(version),
            cells: {
              version: (
                <>
                  {version} {inForce && <Tag color="success">{t("organisation:weights.in-force")}</Tag>}
                </>
              ),
              changed,
              how,
            },
          }))}
        />
      )}
    </Panel>
  );
}
