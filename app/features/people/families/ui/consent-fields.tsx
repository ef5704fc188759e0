import type { FieldMetadata } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { RadioGroup } from "~/ui/choice-group";
import { SelectField } from "~/ui/select-field";
import type { FormChoices } from "../form-choices.server";
import { NOT_YET } from "../registration-shape";
import type { AdultInput } from "./adult-fields";

/** How a yes reaches a desk. */
export const DESK_CHANNELS = ["phone", "paper", "interpreter"] as const;

type Consent = Pick<AdultInput, "consentHow" | "consentTo" | "consentLanguage">;
export type ConsentFieldset = { [K in keyof Required<Consent>]: FieldMetadata<Consent[K]> };

/** What one adult says yes to, and how it was said. Without a yes the household stands on the call list. */
export function ConsentFields(props: {
  fields: ConsentFieldset;
  organisation: string;
  choices: FormChoices;
  /** A page where the yes is what one came for does not offer «not yet». */
  maySayNotYet?: boolean;
}) {
  const { fields, organisation, choices, maySayNotYet = true } = props;
  const t = useTranslate("people", "family");
  const ways = maySayNotYet ? ([NOT_YET, ...DESK_CHANNELS] as const) : DESK_CHANNELS;
  return (
    <div className="stack" data-gap="3">
      <blockquote className="quote">{t("family:consent.text")}</blockquote>
      <RadioGroup
        field={fields.consentHow}
        as="chips"
        legend={t("people:consent.how")}
        description={maySayNotYet ? t("people:consent.how-about") : undefined}
        choices={ways.map((value) => ({ value, label: t(`people:consent-how.${value}`) }))}
      />
      <div className="grid" data-gap="4">
        <SelectField
          field={fields.consentTo}
          label={t("people:consent.to")}
          options={[
            { value: "own", label: t("people:consent.to-own", { organisation }) },
            { value: "any", label: t("people:consent.to-any") },
          ]}
        />
        <SelectField
          field={fields.consentLanguage}
          label={t("people:consent.language")}
          empty={t("people:consent.language-same")}
          options={choices.languages}
        />
      </div>
    </div>
  );
}
