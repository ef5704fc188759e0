import type { ReactNode } from "react";
import { Fieldset } from "./fieldset";
import { type FormField, startText, wiring } from "./form-field";

/** How many come: number buttons, so that nobody has to type. */
export function HeadCount(props: { field: FormField; legend: ReactNode; from: number; to: number; value?: number }) {
  const { field, legend, from, to, value } = props;
  const wires = wiring(field, false);
  const chosen = value === undefined ? startText(field) : String(value);
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return (
    <Fieldset legend={legend} wires={wires} oneOf required={field.required}>
      <div className="cluster" data-gap="2">
        {numbers.map((number, i) => (
          <label key={number} className="pick">
            <input
              type="radio"
              id={i === 0 ? field.id : `${field.id}-${number}`}
              name={field.name}
              value={number}
              defaultChecked={number === chosen}
              required={field.required}
            />
            {number}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
