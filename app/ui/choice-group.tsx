import type { ReactNode } from "react";
import { Fieldset, type GroupWords } from "./fieldset";
import { type FormField, startChoices, wiring } from "./form-field";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type Choice = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  icon?: IconName;
  lang?: string;
  dir?: "ltr" | "rtl";
};

export type ChoiceGroupProps = GroupWords & {
  field: FormField;
  choices: readonly Choice[];
  /** Chips for many short words, lines for sentences. */
  as?: "lines" | "chips";
  values?: readonly string[];
  children?: ReactNode;
};

/** One of several. The first radio carries the field's id: links of the error summary land there. */
export function RadioGroup(props: ChoiceGroupProps) {
  return <Choices {...props} type="radio" />;
}

/** Any of several; an empty choice sends nothing. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <Choices {...props} type="checkbox" />;
}

function Choices(props: ChoiceGroupProps & { type: "radio" | "checkbox" }) {
  const { field, choices, as = "lines", values = startChoices(field), type, children, ...words } = props;
  const wires = wiring(field, words.description !== undefined);
  return (
    <Fieldset {...words} wires={wires} oneOf={type === "radio"} required={field.required}>
      <div className={as === "chips" ? "cluster" : "stack"} data-gap={as === "chips" ? "2" : "1"}>
        {choices.map((choice, i) => (
          <OneChoice
            key={choice.value}
            {...choice}
            type={type}
            chip={as === "chips"}
            id={i === 0 ? field.id : `${field.id}-${choice.value}`}
            name={field.name}
            checked={values.includes(choice.value)}
            required={type === "radio" ? field.required : undefined}
          />
        ))}
      </div>
      {children}
    </Fieldset>
  );
}

type One = Choice & { type: string; chip: boolean; id: string; name: string; checked: boolean; required?: boolean };

function OneChoice({ type, chip, id, name, checked, required, value, label, description, icon, lang, dir }: One) {
  const describedBy = description === undefined ? undefined : `${id}-about`;
  return (
    <label className={chip ? "ds-chip" : "hit choice"} data-wrap={chip ? "wrap" : undefined} lang={lang} dir={dir}>
      <input
        className="ds-input"
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        required={required}
        aria-describedby={describedBy}
      />
      {icon && <Icon name={icon} />}
      <span>
        {label}
        {description !== undefined && (
          <span className="dim choice__about" id={describedBy}>
            {description}
          </span>
        )}
      </span>
    </label>
  );
}
