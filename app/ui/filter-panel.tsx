import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { type Kind, Pictogram } from "./pictogram";

/** The form that narrows a calendar; it asks the same address by GET, so every choice has a link of its own. */
export function FilterPanel({ action, heading, children }: { action: string; heading: string; children: ReactNode }) {
  return (
    <form method="get" action={action} className="filter stack" data-gap="4" aria-labelledby="filter">
      <h2 className="h3" id="filter">
        {heading}
      </h2>
      {children}
    </form>
  );
}

export type KindChoice = { kind: Kind; label: string; checked?: boolean };

/** Houses that can be ticked: the kinds to show. */
export function KindChoices({ legend, name, kinds }: { legend: string; name: string; kinds: readonly KindChoice[] }) {
  return (
    <fieldset className="ds-fieldset stack" data-gap="2">
      <legend className="ds-sr-only">{legend}</legend>
      <div className="kinds">
        {kinds.map(({ kind, label, checked }) => (
          <label key={kind}>
            <input className="ds-input" type="checkbox" name={name} value={kind} defaultChecked={checked} />
            <Pictogram kind={kind} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Further choices, folded away on a phone and open on a laptop. */
export function MoreChoices({ label, open, children }: { label: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="more" data-desk="" open={open}>
      <summary>
        <Icon name="sliders-horizontal" />
        {label}
        <Icon name="caret-down" />
      </summary>
      <div className="stack" data-gap="4">
        {children}
      </div>
    </details>
  );
}

export type CheckLineProps = {
  name: string;
  value: string;
  label: ReactNode;
  checked?: boolean;
  icon?: IconName;
  id?: string;
};

/** One checkbox with its word in a line 44 px high. */
export function CheckLine({ name, value, label, checked, icon, id }: CheckLineProps) {
  return (
    <label className="hit">
      <input className="ds-input" type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
      {icon && <Icon name={icon} />}
      <span>{label}</span>
    </label>
  );
}
