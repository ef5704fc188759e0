import type { ReactNode } from "react";
import { ValidationMessage } from "./field";
import { type FormField, startText, wiring } from "./form-field";

export type CheckboxFieldProps = {
  field: FormField;
  label: ReactNode;
  description?: ReactNode;
  value?: string;
  checked?: boolean;
};

/** One yes: a consent, «I also read it». Never ticked beforehand unless it was ticked by the reader. */
export function CheckboxField({ field, label, description, value = "on", checked }: CheckboxFieldProps) {
  const { aria, descriptionId, errorId, errors } = wiring(field, description !== undefined);
  return (
    <div className="ds-field checkfield" data-invalid={errors.length > 0 ? "" : undefined}>
      <label className="hit choice">
        <input
          className="ds-input"
          type="checkbox"
          id={field.id}
          name={field.name}
          value={value}
          defaultChecked={checked ?? startText(field) === value}
          required={field.required}
          {...aria}
        />
        <span>{label}</span>
      </label>
      {description !== undefined && (
        <p className="dim description" id={descriptionId}>
          {description}
        </p>
      )}
      <ValidationMessage id={errorId} errors={errors} />
    </div>
  );
}
