/**
 * What a control must know about its field. The field metadata of conform (`fields.name`) has this shape, and so does a
 * plain object. Errors are finished sentences.
 */
export type FormField = {
  id: string;
  name: string;
  errors?: readonly string[] | undefined;
  initialValue?: unknown;
  descriptionId?: string;
  errorId?: string;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  pattern?: string | undefined;
  multiple?: boolean | undefined;
};

/** The ids that tie a control to its words. `#id` is always the first control, so that the error summary can go there. */
export function wiring(field: FormField, hasDescription: boolean) {
  const errors = field.errors ?? [];
  const descriptionId = field.descriptionId ?? `${field.id}-description`;
  const errorId = field.errorId ?? `${field.id}-error`;
  const described = [hasDescription && descriptionId, errors.length > 0 && errorId].filter(Boolean).join(" ");
  return {
    errors,
    descriptionId,
    errorId,
    aria: {
      "aria-describedby": described === "" ? undefined : described,
      "aria-invalid": errors.length > 0 ? (true as const) : undefined,
    },
  };
}

/** The value a text control starts with. */
export function startText(field: FormField): string | undefined {
  return typeof field.initialValue === "string" ? field.initialValue : undefined;
}

/** The values ticked at the start in a group of checkboxes or radios. */
export function startChoices(field: FormField): readonly string[] {
  const value = field.initialValue;
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === "string");
  return typeof value === "string" ? [value] : [];
}
