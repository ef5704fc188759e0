import type { ReactNode } from "react";
import { ValidationMessage } from "./field";
import type { wiring } from "./form-field";

export type GroupWords = {
  legend: ReactNode;
  description?: ReactNode;
  /** `h2` makes the legend look like the heading of a section. */
  look?: "label" | "h2" | "hidden";
};

type Wiring = ReturnType<typeof wiring>;

/** Questions that belong together under one legend. With `wires` the group itself carries what is wrong. */
export function Fieldset(
  props: GroupWords & { wires?: Wiring; oneOf?: boolean; required?: boolean; children: ReactNode },
) {
  const { legend, description, look = "label", wires, oneOf, required, children } = props;
  const invalid = wires?.aria["aria-invalid"];
  // A group of radios is one question: the group says that it is required or wrong, not each radio.
  const asked = oneOf
    ? { role: "radiogroup", "aria-required": required ? true : undefined, "aria-invalid": invalid }
    : undefined;
  return (
    <fieldset
      className="ds-fieldset stack"
      data-gap="3"
      data-invalid={invalid ? "" : undefined}
      aria-describedby={wires?.aria["aria-describedby"]}
      {...asked}
    >
      <legend className={look === "hidden" ? "ds-sr-only" : undefined}>
        {look === "h2" ? <span className="h2 as-h2">{legend}</span> : legend}
      </legend>
      {description !== undefined && (
        <p className="dim description" id={wires?.descriptionId}>
          {description}
        </p>
      )}
      {wires && <ValidationMessage id={wires.errorId} errors={wires.errors} />}
      {children}
    </fieldset>
  );
}
