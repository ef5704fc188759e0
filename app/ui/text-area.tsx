import { Field, type FieldWords } from "./field";
import { type FormField, startText } from "./form-field";

export type TextAreaProps = FieldWords & {
  field: FormField;
  rows?: number;
  lang?: string;
  dir?: "ltr" | "rtl";
  value?: string;
};

/** Several lines of text, in whatever direction they are written. */
export function TextArea({ field, rows = 5, lang, dir, value, ...words }: TextAreaProps) {
  return (
    <Field field={field} {...words}>
      {(aria) => (
        <textarea
          className="ds-input"
          id={field.id}
          name={field.name}
          rows={rows}
          lang={lang}
          dir={dir ?? "auto"}
          defaultValue={value ?? startText(field)}
          required={field.required}
          minLength={field.minLength}
          maxLength={field.maxLength}
          {...aria}
        />
      )}
    </Field>
  );
}
