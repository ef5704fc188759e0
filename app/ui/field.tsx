import type { ReactNode } from "react";
import { type FormField, wiring } from "./form-field";

export type FieldWords = {
  label: ReactNode;
  /** One sentence under the label: why we ask, what it looks like. */
  description?: ReactNode;
  /** Beside the label when the field may be left empty. */
  optional?: string;
};

type Frame = FieldWords & { field: FormField; children: (aria: ReturnType<typeof wiring>["aria"]) => ReactNode };

/** The frame of one control: label, description, the control itself, what is wrong. */
export function Field({ field, label, description, optional, children }: Frame) {
  const { aria, descriptionId, errorId, errors } = wiring(field, description !== undefined);
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={field.id}>
        {label} {optional && <span className="dim optional">({optional})</span>}
      </label>
      {description !== undefined && (
        <p className="dim description" id={descriptionId}>
          {description}
        </p>
      )}
      {children(aria)}
      <ValidationMessage id={errorId} errors={errors} />
    </div>
  );
}

/** What is wrong and what to do, under the question it belongs to. */
export function ValidationMessage({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <p className="ds-validation-message" id={id}>
      {errors.join(" ")}
    </p>
  );
}
