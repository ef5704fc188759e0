import type { FieldMetadata } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { type FormField, startChoices } from "~/ui/form-field";
import { CONTACT_WISHES, INTERESTS, LANGUAGE_WISHES, type MatchTypeKind, OUTCOMES } from "~db/vocabulary";
import { LikesFields } from "../../../volunteers/join/ui/likes-step";
import type { StepInput } from "../shapes";

/** What they like, could show others, and would rather not do. */
export function HouseholdLikes({ fields }: { fields: Record<"interests" | "avoids" | "canShow", FormField> }) {
  const t = useTranslate("family", "vocabulary");
  const { canShow } = fields;
  return (
    <>
      <LikesFields fields={fields} />
      <Fold label={t("family:likes.can-show")} open={startChoices(canShow).length > 0}>
        <CheckboxGroup
          field={canShow}
          as="chips"
          look="hidden"
          legend={t("family:likes.can-show")}
          choices={INTERESTS.map((value) => ({ value, label: t(`vocabulary:interest.${value}`) }))}
        />
      </Fold>
    </>
  );
}

type Wishes = Omit<StepInput["hopes"], "kinds">;
export type WishFieldset = { [K in keyof Required<Wishes>]: FieldMetadata<Wishes[K]> };

/** What they hope for, in which language, and whom they would rather meet. */
export function WishFields({ fields }: { fields: WishFieldset }) {
  const t = useTranslate("signup", "family", "vocabulary");
  const { purposes, languageWish, contactWish, notOwnLanguage } = fields;
  const contactNow = startChoices(contactWish);
  return (
    <>
      <CheckboxGroup
        field={purposes}
        as="chips"
        legend={t("family:hopes.purposes")}
        choices={OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
      />
      <RadioGroup
        field={languageWish}
        legend={t("family:hopes.language")}
        choices={LANGUAGE_WISHES.map((value) => ({ value, label: t(`vocabulary:language-wish.${value}`) }))}
      />
      <RadioGroup
        field={contactWish}
        as="chips"
        legend={t("family:hopes.contact")}
        choices={[
          { value: "", label: t("signup:when.any-distance") },
          ...CONTACT_WISHES.map((value) => ({ value, label: t(`vocabulary:contact-wish.${value}`) })),
        ]}
        values={contactNow.length > 0 ? contactNow : [""]}
      />
      <CheckboxField
        field={notOwnLanguage}
        label={t("family:hopes.not-own")}
        description={t("family:hopes.not-own-text")}
      />
    </>
  );
}

/** The kinds of match that are offered; none chosen: we talk about it. */
export function KindsField({ field, kinds }: { field: FormField; kinds: readonly MatchTypeKind[] }) {
  const t = useTranslate("family", "vocabulary");
  return (
    <CheckboxGroup
      field={field}
      as="chips"
      legend={t("family:hopes.kinds")}
      description={t("family:hopes.kinds-text")}
      choices={kinds.map((value) => ({ value, label: t(`vocabulary:match-type.${value}`) }))}
    />
  );
}
