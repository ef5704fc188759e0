import { useTranslate } from "~/language/language-provider";
import type { FormField } from "~/ui/form-field";
import { HeadCount } from "~/ui/head-count";
import { TextField } from "~/ui/text-field";
import { ADULTS_MOST, CHILDREN_MOST } from "../sign-up-forms";

type Name = "adults" | "children" | "name" | "phone" | "email";

/** How many come, what to call them, and how to reach them if they like. */
export function PeopleFields({ field }: { field: (name: Name) => FormField }) {
  const t = useTranslate("activities", "common");
  return (
    <>
      <HeadCount field={field("adults")} legend={t("activities:sign-up.adults")} from={0} to={ADULTS_MOST} />
      <HeadCount field={field("children")} legend={t("activities:sign-up.children")} from={0} to={CHILDREN_MOST} />
      <TextField
        field={field("name")}
        label={t("activities:sign-up.name")}
        description={t("activities:sign-up.name-about")}
        autoComplete="given-name"
      />
      <TextField
        field={field("phone")}
        label={t("activities:sign-up.phone")}
        optional={t("activities:sign-up.phone-about")}
        type="tel"
        autoComplete="tel"
        inputMode="tel"
      />
      <TextField
        field={field("email")}
        label={t("activities:sign-up.email")}
        optional={t("common:field.optional")}
        type="email"
        autoComplete="email"
        inputMode="email"
      />
    </>
  );
}
