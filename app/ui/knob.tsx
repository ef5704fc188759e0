import { useState } from "react";
import type { ScorePart } from "~db/vocabulary";
import { ValidationMessage } from "./field";
import { wiring } from "./form-field";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { PART_CLASSES } from "./score-bar";

/**
 * A weight that can be turned. The number beside it is the one last calculated with; where the page has script it follows
 * the knob. The form sends the new one.
 */
export function Knob(props: {
  id: string;
  name: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  icon?: IconName;
  part?: ScorePart;
  errors?: readonly string[];
}) {
  const { id, name, label, value, min, max, step = 1, icon, part, errors = [] } = props;
  const [shown, show] = useState(value);
  const { aria, errorId } = wiring({ id, name, errors }, false);
  return (
    <div className="knob">
      <label htmlFor={id}>
        {icon && <Icon name={icon} className={part && PART_CLASSES[part]} />}
        {label}
      </label>
      <output htmlFor={id}>{shown}</output>
      <input
        type="range"
        id={id}
        name={name}
        min={min}
        max={max}
        step={step}
        defaultValue={value}
        onChange={({ currentTarget }) => show(Number(currentTarget.value))}
        {...aria}
      />
      <ValidationMessage id={errorId} errors={errors} />
    </div>
  );
}
