import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { startText } from "~/ui/form-field";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { AGE_BANDS, REACHES } from "~db/vocabulary";
import type { FormChoices } from "../form-choices.server";
import { REACH_PARTS } from "../reach-parts";
import type { RegistrationInput } from "../registration-shape";

export type AdultInput = RegistrationInput["adults"][number];
type Person = Omit<AdultInput, "consentHow" | "consentTo" | "consentLanguage">;
export type PersonFieldset = { [K in keyof Required<Person>]: FieldMetadata<Person[K]> };

/** One adult: who, which languages, how they are reached safely. `languages` are the rows of the form around it. */
export function AdultFields(props: { fields: PersonFieldset; choices: FormChoices; languages: ReactNode }) {
  const { fields, choices, languages } = props;
  const t = useTranslate("people", "vocabulary", "common");
  return (
    <>
      <div className="grid" data-gap="4">
        <TextField field={fields.name} label={t("people:family.adult-name")} autoComplete="off" />
        <SelectField
          field={fields.ageBand}
          label={t("people:family.age")}
          optional={t("people:family.optional")}
          empty={t("common:field.unknown")}
          options={AGE_BANDS.map((value) => ({ value, label: value }))}
        />
        <SelectField
          field={fields.language}
          label={t("people:family.write-in")}
          options={choices.written}
          empty={t("common:field.choose-one")}
        />
      </div>
      {languages}
      <ReachFields fields={fields} />
    </>
  );
}

export type ReachFieldset = Omit<PersonFieldset, "id" | "name" | "ageBand" | "languages">;

/** How one adult is reached safely, as a desk asks it. */
export function ReachFields({ fields }: { fields: ReachFieldset }) {
  const t = useTranslate("people");
  const { phone, email, reach, reachParts, sharedPhone, trustedName, trustedPhone } = fields;
  const trustedOpen = startText(reach) === "through-person" || Boolean(trustedName.errors ?? trustedPhone.errors);
  return (
    <>
      <RadioGroup
        field={reach}
        as="chips"
        legend={t("people:family.reach")}
        description={t("people:family.reach-about")}
        choices={REACHES.map((value) => ({ value, label: t(`people:reach.${value}`) }))}
      />
      <div className="grid" data-gap="4">
        <TextField field={phone} type="tel" autoComplete="off" label={t("people:family.phone")} />
        <TextField
          field={email}
          type="email"
          autoComplete="off"
          label={t("people:family.email")}
          optional={t("people:family.optional")}
        />
      </div>
      <CheckboxField
        field={sharedPhone}
        label={t("people:family.shared-phone")}
        description={t("people:family.shared-phone-about")}
      />
      <Fold label={t("people:family.trusted")} open={trustedOpen}>
        <div className="grid" data-gap="4">
          <TextField field={trustedName} autoComplete="off" label={t("people:family.trusted-name")} />
          <TextField field={trustedPhone} type="tel" autoComplete="off" label={t("people:family.trusted-phone")} />
        </div>
      </Fold>
      <CheckboxGroup
        field={reachParts}
        as="chips"
        legend={t("people:family.reach-times")}
        choices={REACH_PARTS.map((value) => ({ value, label: t(`people:reach-part.${value}`) }))}
      />
    </>
  );
}
