import type { FieldMetadata } from "@conform-to/react";
import type * as z from "zod";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { Fieldset } from "~/ui/fieldset";
import { type FormField, startText } from "~/ui/form-field";
import { LevelRow } from "~/ui/level-row";
import { SelectField } from "~/ui/select-field";
import { type Language, LEVELS } from "~db/vocabulary";
import { languagesShape } from "../shapes";
import { StepForm, type StepProps, useStepForm } from "./step-form";

type Named = StepProps["choices"]["languages"];

/** Languages of each adult, speaking and reading apart. */
export function LanguagesStep(props: StepProps) {
  const t = useTranslate("signup", "errors");
  const { languages, adultNames } = props.choices;
  const nameOf = (tag: string) => languages.find((one) => one.tag === tag)?.name ?? tag;
  const [form, fields] = useStepForm(languagesShape(t, nameOf), props);
  const adults = languageRowsOf(fields.adults);
  return (
    <StepForm {...props} form={form} asked={askedLanguages(adults)}>
      <LanguagesFields adults={adults} names={adultNames} languages={languages} />
    </StepForm>
  );
}

type Spoken = z.input<ReturnType<typeof languagesShape>>;
type RowsField = FieldMetadata<Spoken["adults"][number]["languages"]>;

/** The list of languages of each adult in the form. */
export const languageRowsOf = (adults: FieldMetadata<Spoken["adults"]>): RowsField[] =>
  adults.getFieldList().map((adult) => adult.getFieldset().languages);

const rowsOf = (list: RowsField) => list.getFieldList().map((row) => row.getFieldset());

/** What can be wrong with the languages, in the order of the page. */
export const askedLanguages = (adults: readonly RowsField[]): FormField[] =>
  adults.flatMap((list) => [
    { id: `${list.id}-new`, name: list.name, errors: list.errors },
    ...rowsOf(list).map(({ speaking }) => speaking as FormField),
  ]);

/** The questions alone, for every form that asks them. */
export function LanguagesFields(props: { adults: readonly RowsField[]; names: readonly string[]; languages: Named }) {
  const { adults, names, languages } = props;
  const t = useTranslate("signup");
  const nameOf = (tag: string) => languages.find((one) => one.tag === tag)?.name ?? tag;
  return adults.map((list, adult) => (
    <Fieldset
      key={list.id}
      look={adults.length > 1 ? "h2" : "hidden"}
      legend={names[adult] || t("signup:with.adult", { number: adult + 1 })}
    >
      {rowsOf(list).map(({ tag, speaking, reading }) => (
        <SpokenRow key={tag.id} adult={adult} fields={{ tag, speaking, reading }} nameOf={nameOf} />
      ))}
      <AddLanguage
        adult={adult}
        field={{ id: `${list.id}-new`, name: `new-${adult}`, errors: list.errors }}
        languages={languages}
      />
    </Fieldset>
  ));
}

function SpokenRow(props: {
  adult: number;
  fields: Record<"tag" | "speaking" | "reading", FormField>;
  nameOf: (tag: string) => string;
}) {
  const { adult, fields, nameOf } = props;
  const t = useTranslate("signup", "vocabulary", "common");
  const tag = (startText(fields.tag) ?? "") as Language;
  const levels = LEVELS.map((level) => ({ value: String(level), label: t(`vocabulary:level.${level}`) }));
  const remove = {
    name: "do",
    value: `remove-${adult}-${tag}`,
    label: t("common:button.remove"),
    hiddenLabel: nameOf(tag),
  };
  return (
    <>
      <input type="hidden" name={fields.tag.name} value={tag} />
      <LevelRow
        level={{
          field: fields.speaking,
          legend: nameOf(tag),
          description: t("signup:languages.speaking"),
          choices: levels,
        }}
        remove={remove}
      >
        <SelectField
          field={fields.reading}
          label={t("signup:languages.reading", { language: nameOf(tag) })}
          empty={t("signup:languages.reads-same")}
          options={[{ value: "0", label: t("signup:languages.reads-not") }, ...levels]}
        />
      </LevelRow>
    </>
  );
}

function AddLanguage({ adult, field, languages }: { adult: number; field: FormField; languages: Named }) {
  const t = useTranslate("signup", "common", "vocabulary");
  return (
    <div className="cluster addlang" data-gap="2">
      <SelectField
        field={field}
        label={t("signup:languages.add")}
        empty={t("common:language.choose")}
        options={languages.map(({ tag, name }) => ({ value: tag, label: name }))}
      />
      <SubmitButton variant="secondary" icon="plus" name="do" value={`add-${adult}`} formNoValidate>
        {t("common:button.add")}
      </SubmitButton>
    </div>
  );
}
