import { useTranslate } from "~/language/language-provider";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup } from "~/ui/choice-group";
import { Fieldset } from "~/ui/fieldset";
import { Fold } from "~/ui/fold";
import type { FormField } from "~/ui/form-field";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { FormChoices } from "../activity-form-choices.server";
import type { ActivityFormValue } from "../forms";

export type Fields = (name: keyof ActivityFormValue & string) => FormField;
type Props = { field: Fields; choices: FormChoices };

/** What it is called and says: ready-made words by ticking, the host's own where they want. */
export function WordFields({ field, choices }: Props) {
  const t = useTranslate("plan", "common");
  const optional = t("common:field.optional");
  return (
    <Fieldset legend={t("plan:form.words")} description={t("plan:form.words-about")} look="h2">
      <CheckboxGroup field={field("readyMade")} legend={t("plan:form.ready-made")} choices={choices.readyMade} />
      <TextField
        field={field("titleDa")}
        label={t("plan:form.title-da")}
        description={t("plan:form.title-about", { title: choices.readyMadeTitle })}
        optional={optional}
        lang="da"
      />
      <TextArea field={field("textDa")} label={t("plan:form.text-da")} optional={optional} rows={4} lang="da" />
      <Fold label={t("plan:form.in-english")}>
        <TextField field={field("titleEn")} label={t("plan:form.title-en")} optional={optional} lang="en" />
        <TextArea field={field("textEn")} label={t("plan:form.text-en")} optional={optional} rows={4} lang="en" />
      </Fold>
    </Fieldset>
  );
}

/** Where it is, who it is for and what it takes. */
export function FactFields({ field, choices }: Props) {
  const t = useTranslate("plan", "common");
  const optional = t("common:field.optional");
  const number = (name: "places" | "price" | "hostsNeeded") => (
    <TextField
      field={field(name)}
      label={t(`plan:form.${name}`)}
      description={t(`plan:form.${name}-about`)}
      optional={optional}
      inputMode="numeric"
      size={6}
    />
  );
  return (
    <Fieldset legend={t("plan:form.facts")} look="h2">
      <SelectField
        field={field("room")}
        label={t("plan:form.room")}
        optional={optional}
        empty={t("plan:form.no-room")}
        options={choices.rooms.map((room) => ({ value: room, label: room }))}
      />
      <CheckboxGroup
        field={field("heldIn")}
        legend={t("plan:form.held-in")}
        description={t("plan:form.held-in-about")}
        choices={choices.languages}
        as="chips"
      />
      {number("places")}
      {number("price")}
      {number("hostsNeeded")}
      <Fold label={t("plan:form.interpreter")}>
        <CheckboxGroup
          field={field("interpreterFor")}
          legend={t("plan:form.interpreter-for")}
          choices={choices.languages}
          as="chips"
        />
      </Fold>
    </Fieldset>
  );
}

/** Who may come, and with whom. */
export function GuestFields({ field, choices }: Props) {
  const t = useTranslate("plan", "common");
  const optional = t("common:field.optional");
  const age = (name: "agesFrom" | "agesTo" | "childCareFrom" | "childCareTo") => (
    <TextField field={field(name)} label={t(`plan:form.${name}`)} optional={optional} inputMode="numeric" size={4} />
  );
  return (
    <Fieldset legend={t("plan:form.guests")} look="h2">
      {(["womenOnly", "forChildren", "babiesInArms", "stepFree", "pram"] as const).map((name) => (
        <CheckboxField key={name} field={field(name)} label={t(`plan:form.${name}`)} />
      ))}
      <div className="cluster">
        {age("agesFrom")}
        {age("agesTo")}
      </div>
      <div className="cluster">
        {age("childCareFrom")}
        {age("childCareTo")}
      </div>
      <Fold label={t("plan:form.more")}>
        <CheckboxGroup field={field("outcomes")} legend={t("plan:form.outcomes")} choices={choices.outcomes} />
        <TextField field={field("organiser")} label={t("plan:form.organiser")} optional={optional} />
        <TextField
          field={field("coHosts")}
          label={t("plan:form.coHosts")}
          description={t("plan:form.coHosts-about")}
          optional={optional}
        />
      </Fold>
    </Fieldset>
  );
}
