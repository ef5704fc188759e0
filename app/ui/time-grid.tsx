import { ValidationMessage } from "./field";
import { type FormField, startChoices, wiring } from "./form-field";

export type GridDay = { key: string; label: string };
export type GridPart = { key: string; label: string; hours?: string };

export type TimeGridProps = {
  field: FormField;
  /** The id of the heading above, which names the table. */
  labelledBy: string;
  description?: string;
  dayHeading: string;
  days: readonly GridDay[];
  parts: readonly GridPart[];
  values?: readonly string[];
};

/** Seven days, three parts of the day: a tick where a meeting would often fit. A box sends `mon-morning`. */
export function TimeGrid(props: TimeGridProps) {
  const { field, labelledBy, description, dayHeading, days, parts, values = startChoices(field) } = props;
  const { aria, descriptionId, errorId, errors } = wiring(field, description !== undefined);
  return (
    <div className="stack" data-gap="3">
      {description !== undefined && (
        <p className="dim" id={descriptionId}>
          {description}
        </p>
      )}
      <ValidationMessage id={errorId} errors={errors} />
      <table
        className="slots"
        data-invalid={errors.length > 0 ? "" : undefined}
        aria-labelledby={labelledBy}
        aria-describedby={aria["aria-describedby"]}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="ds-sr-only">{dayHeading}</span>
            </th>
            {parts.map(({ key, label, hours }) => (
              <th key={key} scope="col">
                {label}
                {hours && <small dir="ltr">{hours}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, i) => (
            <tr key={day.key}>
              <th scope="row">{day.label}</th>
              {parts.map((part, j) => (
                <td key={part.key}>
                  <label>
                    <input
                      className="ds-input"
                      type="checkbox"
                      id={i + j === 0 ? field.id : `${field.id}-${day.key}-${part.key}`}
                      name={field.name}
                      value={`${day.key}-${part.key}`}
                      defaultChecked={values.includes(`${day.key}-${part.key}`)}
                      aria-label={`${day.label}, ${part.label}`}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
