import { useTranslate } from "~/language/language-provider";
import { factsOf, SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
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

/**
 * What it is called and says: ready-made words by ticking, the host's own in one language. `original` is the language of
 * the words that are there; until there are any, the host chooses.
 */
export function WordFields({ field, choices, original }: Props & { original: SiteLanguage | null }) {
  const t = useTranslate("plan", "common");
  const optional = t("common:field.optional");
  const known = original && { lang: factsOf(original).htmlLang, dir: factsOf(original).direction };
  return (
    <Fieldset legend={t("plan:form.words")} description={t("plan:form.words-about")} look="h2">
      <CheckboxGroup field={field("readyMade")} legend={t("plan:form.ready-made")} choices={choices.readyMade} />
      {original ? (
        <>
          <input type="hidden" name="wordsIn" value={original} />
          <p className="dim">{t("plan:form.original-in", { language: nameOf(original, choices) })}</p>
        </>
      ) : (
        <SelectField
          field={field("wordsIn")}
          label={t("plan:form.words-in")}
          description={t("plan:form.other-languages")}
          options={SITE_LANGUAGE_TAGS.map((tag) => ({ value: tag, label: factsOf(tag).ownName, lang: tag }))}
        />
      )}
      <TextField
        field={field("title")}
        label={t("plan:form.own-title")}
        description={t("plan:form.title-about", { title: choices.readyMadeTitle })}
        optional={optional}
        {...known}
      />
      <TextArea field={field("text")} label={t("plan:form.own-text")} optional={optional} rows={4} {...known} />
    </Fieldset>
  );
}

const nameOf = (tag: SiteLanguage, { languages }: FormChoices) =>
  languages.find(({ value }) => value === tag)?.label ?? factsOf(tag).ownName;

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
