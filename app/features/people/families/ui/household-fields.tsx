import type { FieldMetadata } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { startChoices } from "~/ui/form-field";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-field";
import { TimeGrid } from "~/ui/time-grid";
import { CONTACT_WISHES, DAY_PARTS, DAYS, HOUSEHOLDS, INTERESTS, LANGUAGE_WISHES, OUTCOMES } from "~db/vocabulary";
import type { RegistrationInput } from "../registration-shape";

type Household = Omit<RegistrationInput, "adults" | "matchTypeIds">;
export type HouseholdFieldset = { [K in keyof Required<Household>]: FieldMetadata<Household[K]> };

/** What is asked of the household as a whole: who lives there, what they like, when, what they hope for. */
export function HouseholdFields({ fields }: { fields: HouseholdFieldset }) {
  return (
    <>
      <WhoLivesThere fields={fields} />
      <Likes fields={fields} />
      <Times fields={fields} />
      <Wishes fields={fields} />
    </>
  );
}

function WhoLivesThere({ fields }: { fields: HouseholdFieldset }) {
  const t = useTranslate("people", "vocabulary");
  return (
    <Panel id="household" heading={t("people:family.household")}>
      <RadioGroup
        field={fields.household}
        as="chips"
        legend={t("people:family.kind")}
        choices={HOUSEHOLDS.map((value) => ({ value, label: t(`vocabulary:household.${value}`) }))}
      />
      <div className="grid" data-gap="4">
        <TextField
          field={fields.childrenBirthYears}
          label={t("people:family.birth-years")}
          description={t("people:family.birth-years-about")}
          optional={t("people:family.optional")}
        />
        <TextField
          field={fields.postcode}
          label={t("people:family.postcode")}
          description={t("people:family.postcode-about")}
          inputMode="numeric"
          size={6}
          autoComplete="off"
        />
        <TextField
          field={fields.name}
          label={t("people:family.called")}
          description={t("people:family.called-about")}
          optional={t("people:family.optional")}
          autoComplete="off"
        />
      </div>
    </Panel>
  );
}

function Likes({ fields }: { fields: HouseholdFieldset }) {
  const t = useTranslate("people", "vocabulary");
  const choices = INTERESTS.map((value) => ({ value, label: t(`vocabulary:interest.${value}`) }));
  const { interests, canShow, avoids } = fields;
  const folded = [
    { field: canShow, label: t("people:family.can-show") },
    { field: avoids, label: t("people:family.avoids") },
  ];
  return (
    <Panel id="likes" heading={t("people:family.likes")}>
      <CheckboxGroup field={interests} as="chips" look="hidden" legend={t("people:family.likes")} choices={choices} />
      {folded.map(({ field, label }) => (
        <Fold key={field.name} label={label} open={startChoices(field).length > 0}>
          <CheckboxGroup field={field} as="chips" look="hidden" legend={label} choices={choices} />
        </Fold>
      ))}
    </Panel>
  );
}

function Times({ fields }: { fields: HouseholdFieldset }) {
  const t = useTranslate("people", "common");
  return (
    <Panel id="times" heading={t("people:family.times")}>
      <TimeGrid
        field={fields.times}
        labelledBy="times"
        dayHeading={t("people:family.day")}
        days={DAYS.map((key) => ({ key, label: t(`common:day.${key}`) }))}
        parts={DAY_PARTS.map((key) => ({
          key,
          label: t(`common:part.${key}`),
          hours: t(`common:part-hours.${key}`),
        }))}
      />
    </Panel>
  );
}

function Wishes({ fields }: { fields: HouseholdFieldset }) {
  const t = useTranslate("people", "vocabulary");
  const contact = [
    { value: "", label: t("people:family.contact-any") },
    ...CONTACT_WISHES.map((value) => ({ value, label: t(`vocabulary:contact-wish.${value}`) })),
  ];
  const contactNow = startChoices(fields.contactWish);
  return (
    <Panel id="wishes" heading={t("people:family.wishes")}>
      <CheckboxGroup
        field={fields.purposes}
        as="chips"
        legend={t("people:family.purposes")}
        choices={OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
      />
      <RadioGroup
        field={fields.languageWish}
        as="chips"
        legend={t("people:family.language-wish")}
        choices={LANGUAGE_WISHES.map((value) => ({ value, label: t(`vocabulary:language-wish.${value}`) }))}
      />
      <RadioGroup
        field={fields.contactWish}
        as="chips"
        legend={t("people:family.contact-wish")}
        choices={contact}
        values={contactNow.length > 0 ? contactNow : [""]}
      />
      <CheckboxField
        field={fields.notOwnLanguage}
        label={t("people:family.not-own-language")}
        description={t("people:family.not-own-language-about")}
      />
    </Panel>
  );
}
