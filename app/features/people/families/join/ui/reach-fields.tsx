import type { FieldMetadata } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { startText } from "~/ui/form-field";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { REACHES } from "~db/vocabulary";
import { REACH_PARTS } from "../../reach-parts";
import type { StepInput } from "../shapes";

type Reached = StepInput["reach"]["adults"][number];
export type ReachFieldset = { [K in keyof Required<Reached>]: FieldMetadata<Reached[K]> };
type Written = readonly { value: string; label: string }[];

/** How one adult is reached safely, in which language, and when. */
export function ReachFields({ fields, written }: { fields: ReachFieldset; written: Written }) {
  const t = useTranslate("signup", "family", "common");
  const { language, reach, reachParts, phone, sharedPhone, email, trustedName, trustedPhone } = fields;
  const trusts = startText(reach) === "through-person" || Boolean(trustedName.errors ?? trustedPhone.errors);
  const optional = t("common:field.optional");
  return (
    <>
      <RadioGroup
        field={reach}
        legend={t("family:reach.how")}
        choices={REACHES.map((value) => ({ value, label: t(`family:reach.${value}`) }))}
      />
      <TextField field={phone} type="tel" label={t("signup:you.phone")} autoComplete="tel" inputMode="tel" />
      <CheckboxField field={sharedPhone} label={t("family:reach.shared")} description={t("family:reach.shared-text")} />
      <TextField field={email} type="email" label={t("signup:you.email")} optional={optional} autoComplete="email" />
      <Fold label={t("family:reach.through-person")} open={trusts}>
        <div className="stack" data-gap="4">
          <TextField field={trustedName} label={t("family:reach.trusted-name")} autoComplete="off" />
          <TextField field={trustedPhone} type="tel" label={t("family:reach.trusted-phone")} autoComplete="off" />
        </div>
      </Fold>
      <CheckboxGroup
        field={reachParts}
        as="chips"
        legend={t("family:reach.times")}
        description={t("family:reach.times-text")}
        choices={REACH_PARTS.map((value) => ({ value, label: t(`family:reach-part.${value}`) }))}
      />
      <SelectField field={language} label={t("family:reach.write-in")} options={written} />
    </>
  );
}

/** What can be wrong with how somebody is reached, in the order of the page. */
export const askedReach = (fields: ReachFieldset) => [
  fields.reach,
  fields.phone,
  fields.email,
  fields.trustedName,
  fields.trustedPhone,
  fields.language,
];
