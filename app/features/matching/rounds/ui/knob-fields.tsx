import { useTranslate } from "~/language/language-provider";
import { RadioGroup } from "~/ui/choice-group";
import type { IconName } from "~/ui/icon-names";
import { Knob } from "~/ui/knob";
import { SelectField } from "~/ui/select-field";
import { OBJECTIVES, type Objective, SCORE_PARTS, type ScorePart } from "~db/vocabulary";
import type { Policy } from "../../engine/policy";

const PART_ICONS: Record<ScorePart, IconName> = {
  language: "chats-circle",
  location: "map-pin",
  interests: "heart",
  availability: "clock",
  purpose: "target",
};

export type Wrong = readonly { field: string; text: string }[];

/** What is wrong with one field, as the controls take it. */
export const errorsAt = (wrong: Wrong, field: string): string[] =>
  wrong.filter((one) => one.field === field).map(({ text }) => text);

/** Weights, floor and bonus. The number beside a knob follows it where there is script. */
export function KnobFields(props: { policy: Policy; typed: Readonly<Record<string, string>>; wrong: Wrong }) {
  const { policy, typed, wrong } = props;
  const t = useTranslate("rounds", "vocabulary");
  const value = (name: string, stored: number) => {
    const number = Number(typed[name] ?? stored);
    return Number.isFinite(number) ? number : stored;
  };
  const about = (name: string, stored: number) => ({
    id: `round-${name}`,
    name,
    min: 0,
    max: 100,
    value: value(name, stored),
    errors: errorsAt(wrong, name),
  });
  return (
    <div className="knobgrid">
      {SCORE_PARTS.map((part) => (
        <Knob
          key={part}
          {...about(part, policy.weights[part])}
          icon={PART_ICONS[part]}
          part={part}
          label={capital(t(`vocabulary:score-part.${part}`))}
        />
      ))}
      <Knob {...about("floor", policy.floor)} icon="funnel" label={t("rounds:start.floor")} />
      <Knob {...about("waitingBonus", policy.waitingBonus)} icon="hourglass-medium" label={t("rounds:start.bonus")} />
    </div>
  );
}

/** What a round aims at. */
export function ObjectiveField(props: { value: Objective; look: "radio" | "select"; wrong: Wrong }) {
  const { value, look, wrong } = props;
  const t = useTranslate("rounds");
  const field = { id: "round-objective", name: "objective", required: true, errors: errorsAt(wrong, "objective") };
  const choices = OBJECTIVES.map((one) => ({ value: one, label: t(`rounds:start.objectives.${one}`) }));
  if (look === "select")
    return <SelectField field={field} label={t("rounds:start.objective")} options={choices} value={value} />;
  return <RadioGroup field={field} legend={t("rounds:start.objective")} choices={choices} values={[value]} />;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
