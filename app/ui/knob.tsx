import type { ScorePart } from "~db/vocabulary";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { PART_CLASSES } from "./score-bar";

/** A weight that can be turned. The number beside it is the one last calculated with; the form sends the new one. */
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
}) {
  const { id, name, label, value, min, max, step = 1, icon, part } = props;
  return (
    <div className="knob">
      <label htmlFor={id}>
        {icon && <Icon name={icon} className={part && PART_CLASSES[part]} />}
        {label}
      </label>
      <output htmlFor={id}>{value}</output>
      <input type="range" id={id} name={name} min={min} max={max} step={step} defaultValue={value} />
    </div>
  );
}
