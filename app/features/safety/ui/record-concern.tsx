import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { OnceField } from "~/ui/once-field";
import { Note } from "~/ui/reasons";
import { SelectField } from "~/ui/select-field";
import { CONCERN_DOORS } from "~db/vocabulary";

/** The form for a concern told by telephone. Nothing to write: what was told stays between the two. */
export function RecordConcern({ staff, once }: { staff: readonly { value: string; label: string }[]; once: string }) {
  const t = useTranslate("protection", "safety");
  return (
    <form method="post" className="panel stack measure" data-gap="4">
      <OnceField value={once} />
      <Note icon="phone">{t("protection:record.first")}</Note>
      <RadioGroup
        field={{ id: "door", name: "door", required: true }}
        legend={t("protection:record.door")}
        choices={CONCERN_DOORS.map((value) => ({ value, label: t(`protection:concern.door.${value}`) }))}
      />
      <SelectField
        field={{ id: "aboutId", name: "aboutId" }}
        label={t("safety:about.label")}
        description={t("protection:record.about")}
        empty={t("safety:about.none")}
        options={staff}
      />
      <p>
        <SubmitButton>{t("protection:record.send")}</SubmitButton>
      </p>
    </form>
  );
}
