import { Field, type FieldWords } from "./field";
import { type FormField, startText } from "./form-field";

export type TextFieldProps = FieldWords & {
  field: FormField;
  type?: "text" | "email" | "tel" | "password" | "date" | "time" | "number" | "url" | "search";
  autoComplete?: string;
  inputMode?: "text" | "tel" | "email" | "numeric" | "decimal";
  /** Telephone numbers and addresses of mail and web stay left-to-right. */
  dir?: "ltr" | "rtl" | "auto";
  lang?: string;
  /** Width in letters when the answer is short (a postcode, a code). */
  size?: number;
  value?: string;
};

const LEFT_TO_RIGHT: readonly string[] = ["tel", "email", "url"];

/** One line of text. A password is never filled in again. */
export function TextField({
  field,
  type = "text",
  autoComplete,
  inputMode,
  dir,
  lang,
  size,
  value,
  ...words
}: TextFieldProps) {
  return (
    <Field field={field} {...words}>
      {(aria) => (
        <input
          className="ds-input"
          id={field.id}
          name={field.name}
          type={type}
          defaultValue={type === "password" ? undefined : (value ?? startText(field))}
          required={field.required}
          minLength={field.minLength}
          maxLength={field.maxLength}
          min={field.min}
          max={field.max}
          step={field.step}
          autoComplete={autoComplete}
          inputMode={inputMode}
          dir={dir ?? (LEFT_TO_RIGHT.includes(type) ? "ltr" : "auto")}
          lang={lang}
          size={type === "number" ? undefined : size}
          data-width={size ? "auto" : undefined}
          {...aria}
        />
      )}
    </Field>
  );
}
