import type { FieldMetadata } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { LEVELS } from "~db/vocabulary";
import type { FormChoices } from "../form-choices.server";
import type { RegistrationInput } from "../registration-shape";

export type SpokenInput = NonNullable<RegistrationInput["adults"][number]["languages"]>[number];
/** A button of conform's own: pressed without script, the form comes back with a row more or less. */
export type IntentButton = { name: string; value: string };

/** The languages of one adult: which, how well spoken, how well read. */
export function LanguageRows(props: {
  rows: FieldMetadata<SpokenInput>[];
  choices: FormChoices;
  add: IntentButton | null;
  removing: (row: number) => IntentButton;
}) {
  const { rows, choices, add, removing } = props;
  const t = useTranslate("people", "vocabulary", "common");
  const levels = LEVELS.map((level) => ({ value: String(level), label: t(`vocabulary:level.${level}`) }));
  return (
    <div className="stack" data-gap="2">
      {rows.map((row, i) => {
        const { tag, speaking, reading } = row.getFieldset();
        return (
          <div key={row.key} className="cluster addlang" data-gap="2">
            <SelectField
              field={tag}
              label={t("people:family.speaks")}
              options={choices.languages}
              empty={t("common:field.choose-one")}
            />
            <SelectField
              field={speaking}
              label={t("people:family.how-well")}
              options={levels}
              empty={t("common:field.choose-one")}
            />
            <SelectField
              field={reading}
              label={t("people:family.reads")}
              options={[{ value: "0", label: t("people:family.reads-not") }, ...levels]}
            />
            {rows.length > 1 && (
              <SubmitButton
                variant="tertiary"
                color="neutral"
                icon="x"
                formNoValidate
                hiddenLabel={t("people:family.language-number", { number: i + 1 })}
                {...removing(i)}
              >
                {t("common:button.remove")}
              </SubmitButton>
            )}
          </div>
        );
      })}
      {add && (
        <p>
          <SubmitButton variant="tertiary" icon="plus" formNoValidate {...add}>
            {t("people:family.add-language")}
          </SubmitButton>
        </p>
      )}
    </div>
  );
}
