import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import type { FormField } from "~/ui/form-field";
import type { ShownActivity } from "../show-activity.server";
import { PeopleFields } from "./people-fields";

type Field = (name: "adults" | "children" | "name" | "phone" | "email" | "series") => FormField;

/** «We are coming», or a place on the waiting list where it is full. */
export function SignUpForm({ activity, field }: { activity: ShownActivity; field: Field }) {
  const t = useTranslate("activities");
  const full = activity.state === "full";
  return (
    <>
      <form method="post" noValidate className="stack" data-gap="4">
        <PeopleFields field={field} />
        {activity.series && (
          <CheckboxField
            field={field("series")}
            value="yes"
            label={t("activities:sign-up.series")}
            description={activity.series}
          />
        )}
        <SubmitButton big fullWidth icon="check">
          {t(full ? "activities:sign-up.wait" : "activities:join.heading")}
        </SubmitButton>
      </form>
      <p className="dim">{t("activities:sign-up.erased")}</p>
    </>
  );
}
