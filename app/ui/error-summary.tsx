import type { FormField } from "./form-field";

export type FieldError = { id: string; message: string };

/** The errors of the fields, in the order of the page, as links of the error summary. */
export function errorsOf(fields: readonly FormField[]): FieldError[] {
  return fields.flatMap(({ id, errors }) => (errors ?? []).map((message) => ({ id, message })));
}

/**
 * First on the page when a form comes back: what is wrong, each a link to its field. It takes the focus by itself, without
 * script. Messages without a field (`formErrors`) stand as text. Nothing is shown when there are no errors.
 */
export function ErrorSummary(props: {
  heading: string;
  errors: readonly FieldError[];
  formErrors?: readonly string[];
}) {
  const { heading, errors, formErrors = [] } = props;
  if (errors.length + formErrors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page comes back with errors, and without script this is the one way to say so first
    <div className="ds-error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary">
      <h2 id="error-summary">{heading}</h2>
      <ul className="ds-list">
        {formErrors.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            <a className="ds-link" href={`#${id}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
