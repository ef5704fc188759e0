import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { OnceField } from "~/ui/once-field";
import { Note } from "~/ui/reasons";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { DIVIDE_REASONS, HOUSEHOLDS } from "~db/vocabulary";

type Option = { value: string; label: string };
export type DivideWords = {
  version: number;
  adults: readonly Option[];
  children: readonly Option[];
  matches: readonly Option[];
  household: string;
};
/** A form that did not fit: what was typed, and per field which message. */
export type DivideTyped = { values: Record<string, string[]>; errors: Record<string, string[]> };

/** Who moves to the new file, with what; the rest stays. */
export function DivideForm({ words, typed, once }: { words: DivideWords; typed?: DivideTyped; once: string }) {
  const t = useTranslate("protection", "vocabulary", "common");
  const field = (name: string, initialValue?: string) => ({
    id: name,
    name,
    initialValue: typed?.values[name]?.[0] ?? initialValue,
    errors: typed?.errors[name]?.map((word) => t(`protection:divide.wrong.${word as "choose"}`)),
  });
  const households = HOUSEHOLDS.map((value) => ({ value, label: t(`vocabulary:household.${value}`) }));
  return (
    <form method="post" className="panel stack measure" data-gap="5" noValidate>
      <OnceField value={once} />
      <input type="hidden" name="version" value={words.version} />
      <RadioGroup
        field={field("why")}
        legend={t("protection:divide.why")}
        choices={DIVIDE_REASONS.map((value) => ({ value, label: t(`protection:divide.reason.${value}`) }))}
      />
      <CheckboxGroup
        field={field("adult")}
        values={typed?.values.adult}
        legend={t("protection:divide.adults")}
        choices={words.adults}
      />
      {words.children.length > 0 && (
        <CheckboxGroup
          field={field("child")}
          values={typed?.values.child}
          legend={t("protection:divide.children")}
          choices={words.children}
        />
      )}
      <TextField field={field("name")} label={t("protection:divide.name")} />
      <SelectField
        field={field("household")}
        label={t("protection:divide.household")}
        empty={t("common:field.choose-one")}
        options={households}
      />
      <SelectField
        field={field("householdLeft", words.household)}
        label={t("protection:divide.household-left")}
        options={households}
      />
      <TextField
        field={field("phone")}
        type="tel"
        label={t("protection:divide.phone")}
        description={t("protection:divide.phone-text")}
        optional={t("common:field.optional")}
      />
      {words.matches.length > 0 && (
        <CheckboxGroup
          field={field("match")}
          values={typed?.values.match}
          legend={t("protection:divide.matches")}
          description={t("protection:divide.match-moves")}
          choices={words.matches}
        />
      )}
      <Note icon="warning">{t("protection:divide.danger")}</Note>
      <p>
        <SubmitButton>{t("protection:divide.do")}</SubmitButton>
      </p>
    </form>
  );
}
