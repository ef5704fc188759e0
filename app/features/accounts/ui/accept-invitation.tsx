import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { AcceptForm, PASSWORD_LETTERS_MIN } from "../forms";

/** The form that takes an invitation up. The address is shown so that password keepers know whose password it is. */
export function AcceptInvitation({ known, email, answer }: { known: boolean; email: string; answer: unknown }) {
  const t = useTranslate("session");
  const form = usePlainForm("accept", AcceptForm, answer);
  if (known) {
    return (
      <form method="post" className="stack" data-gap="6">
        <p>{t("session:invitation.known", { email })}</p>
        <p>
          <SubmitButton>{t("session:invitation.button")}</SubmitButton>
        </p>
      </form>
    );
  }
  return (
    <>
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="6">
        <p>{t("session:invitation.email", { email })}</p>
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <TextField field={form.field("name")} label={t("session:name")} autoComplete="name" />
        <TextField
          field={form.field("password")}
          label={t("session:new-password")}
          description={t("session:password-advice", { min: PASSWORD_LETTERS_MIN })}
          type="password"
          autoComplete="new-password"
        />
        <p>
          <SubmitButton>{t("session:invitation.button")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
