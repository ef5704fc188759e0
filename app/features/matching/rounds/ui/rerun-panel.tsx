import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { OnceField } from "~/ui/once-field";
import { OBJECTIVES } from "~db/vocabulary";
import type { DecidedView, RoundView } from "../round-page.server";
import { errorsAt, KnobFields, ObjectiveField, type Wrong } from "./knob-fields";

type Props = { view: RoundView; typed: Readonly<Record<string, string>>; wrong: Wrong; once: string };

/** The knobs a round was made with, to be turned: it becomes a new round. Pins and forbids go along unless unticked. */
export function RerunPanel({ view, typed, wrong, once }: Props) {
  const t = useTranslate("rounds");
  const objective = OBJECTIVES.find((one) => one === typed.objective) ?? view.knobs.objective;
  return (
    <section className="panel stack no-print" data-gap="3" aria-labelledby="again">
      <div className="cluster" data-between="">
        <h2 id="again">{t("rounds:knobs.heading")}</h2>
        <p className="dim">{t("rounds:knobs.text")}</p>
      </div>
      <form method="post" className="stack" data-gap="3" noValidate>
        <input type="hidden" name="intent" value="start" />
        <input type="hidden" id="round-matchTypeId" name="matchTypeId" value={view.type.value} />
        <OnceField value={once} />
        <KnobFields policy={view.knobs.policy} typed={typed} wrong={wrong} />
        <div className="narrow">
          <ObjectiveField value={objective} look="select" wrong={wrong} />
        </div>
        <Decisions name="pin" legend={t("rounds:knobs.pins")} decided={view.pins} wrong={wrong} />
        <Decisions name="forbid" legend={t("rounds:knobs.forbids")} decided={view.forbids} wrong={wrong} />
        <p>
          <SubmitButton variant="secondary" icon="arrows-clockwise">
            {t("rounds:knobs.button")}
          </SubmitButton>
        </p>
      </form>
      {view.result && (
        <form method="post" className="cluster" data-gap="2">
          <input type="hidden" name="intent" value="repeat" />
          <OnceField value={`${once}-again`} />
          <SubmitButton variant="tertiary" icon="clock-counter-clockwise">
            {t("rounds:knobs.repeat")}
          </SubmitButton>
          <p className="dim">{t("rounds:knobs.repeat-text")}</p>
        </form>
      )}
    </section>
  );
}

type DecisionsProps = { name: "pin" | "forbid"; legend: string; decided: readonly DecidedView[]; wrong: Wrong };

function Decisions({ name, legend, decided, wrong }: DecisionsProps) {
  const t = useTranslate("rounds");
  const errors = errorsAt(wrong, name);
  if (decided.length === 0) return errors.length > 0 ? <p id={`round-${name}`}>{errors.join(" ")}</p> : null;
  return (
    <CheckboxGroup
      field={{ id: `round-${name}`, name, errors }}
      legend={legend}
      description={t("rounds:knobs.keep")}
      choices={decided.map(({ value, text }) => ({ value, label: text }))}
      values={decided.map(({ value }) => value)}
    />
  );
}
