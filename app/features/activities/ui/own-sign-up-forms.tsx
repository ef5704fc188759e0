import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import type { FormField } from "~/ui/form-field";
import { OnceField } from "~/ui/once-field";
import type { ShownSignUp } from "../show-sign-up.server";
import { PeopleFields } from "./people-fields";

type Field = (name: "adults" | "children" | "name" | "phone" | "email" | "series") => FormField;

/** Who comes is another now. */
export function ChangeSignUp({ signUp, once, field }: { signUp: ShownSignUp; once: string; field: Field }) {
  const t = useTranslate("activities");
  return (
    <section className="stack" data-gap="4" aria-labelledby="change-heading">
      <h2 className="h2" id="change-heading">
        {t("activities:coming.change-heading")}
      </h2>
      <form method="post" noValidate className="stack" data-gap="4">
        <OnceField value={once} />
        <input type="hidden" name="do" value="change" />
        <PeopleFields field={field} />
        <WhichDates signUp={signUp} field={field("series")} label={t("activities:coming.change-series")} />
        <SubmitButton variant="secondary">{t("activities:coming.change")}</SubmitButton>
      </form>
    </section>
  );
}

/** A no is always all right. */
export function CancelSignUp({ signUp, once }: { signUp: ShownSignUp; once: string }) {
  const t = useTranslate("activities");
  const series = { id: "cancel-series", name: "series" };
  return (
    <section className="stack" data-gap="4" aria-labelledby="cancel-heading">
      <h2 className="h2" id="cancel-heading">
        {t("activities:coming.cancel-heading")}
      </h2>
      <p>{t("activities:coming.cancel-text")}</p>
      <form method="post" className="stack" data-gap="4">
        <OnceField value={`${once}-no`} />
        <input type="hidden" name="do" value="cancel" />
        <WhichDates signUp={signUp} field={series} label={t("activities:coming.cancel-series")} />
        <SubmitButton variant="secondary" color="danger">
          {t("activities:coming.cancel")}
        </SubmitButton>
      </form>
    </section>
  );
}

/** The link's own date, or all of them; where that one is gone there is nothing to choose. */
function WhichDates({ signUp, field, label }: { signUp: ShownSignUp; field: FormField; label: string }) {
  if (signUp.dates.length + signUp.pastDates.length === 0) return null;
  if (!signUp.othersLeft) return <CheckboxField field={field} value="yes" label={label} />;
  return (
    <>
      <input type="hidden" name={field.name} value="yes" />
      <p className="strong">{label}</p>
    </>
  );
}
