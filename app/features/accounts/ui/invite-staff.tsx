import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { InviteStaffForm } from "../forms";
import { InvitedFields } from "./invited-fields";

/** Invite somebody to the desk. */
export function InviteStaff({ answer, once, language }: { answer: unknown; once: string; language: string }) {
  const t = useTranslate("admin", "session");
  const form = usePlainForm("invite", InviteStaffForm, answer, { role: "coordinator", language });
  const choices = (["coordinator", "lead"] as const).map((role) => ({
    value: role,
    label: t(`session:role.${role}`),
    description: t(`admin:staff.${role}-about`),
  }));
  return (
    <>
      <ErrorSummary {...form.summary} />
      <Panel id="invite" heading={t("admin:invite.heading")}>
        <form method="post" noValidate className="stack measure" data-gap="4">
          <OnceField value={once} />
          <RadioGroup field={form.field("role")} legend={t("admin:invite.role")} choices={choices} />
          <InvitedFields email={form.field("email")} language={form.field("language")} who={t("session:email")} />
          <p>
            <SubmitButton>{t("admin:invite.button")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
