import { Field, type FieldWords } from "./field";
import { type FormField, startText } from "./form-field";

export type Option = { value: string; label: string; lang?: string; dir?: "ltr" | "rtl"; disabled?: boolean };

export type SelectFieldProps = FieldWords & {
  field: FormField;
  options: readonly Option[];
  /** The first line, with an empty value: «Choose a language», «All houses». */
  empty?: string;
  autoComplete?: string;
  value?: string;
};

/** One choice out of many; for up to six choices RadioGroup is kinder. */
export function SelectField({ field, options, empty, autoComplete, value, ...words }: SelectFieldProps) {
  return (
    <Field field={field} {...words}>
      {(aria) => (
        <select
          className="ds-input"
          id={field.id}
          name={field.name}
          defaultValue={value ?? startText(field)}
          required={field.required}
          autoComplete={autoComplete}
          {...aria}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value: each, label, lang, dir, disabled }) => (
            <option key={each} value={each} lang={lang} dir={dir} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
