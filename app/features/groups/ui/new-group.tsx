import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { NewGroupForm } from "../forms";

/** What a new group is: kind, name, place, from when and until when. */
export function NewGroup(props: {
  answer: unknown;
  types: readonly { value: string; label: string }[];
  today: string;
  once: string;
}) {
  const { answer, types, today, once } = props;
  const t = useTranslate("groupdesk", "common");
  const start = { matchTypeId: types[0]?.value ?? "", startsOn: today };
  const form = usePlainForm("group", NewGroupForm, answer, start);
  return (
    <>
      <ErrorSummary {...form.summary} />
      <Panel id="group" heading={t("groupdesk:new")}>
        <form method="post" noValidate className="stack narrow" data-gap="4">
          <OnceField value={once} />
          <RadioGroup field={form.field("matchTypeId")} legend={t("groupdesk:form.type")} choices={types} />
          <TextField
            field={form.field("name")}
            label={t("groupdesk:form.name")}
            description={t("groupdesk:form.name-about")}
            autoComplete="off"
          />
          <TextField
            field={form.field("place")}
            label={t("groupdesk:form.place")}
            description={t("groupdesk:form.place-about")}
            autoComplete="off"
          />
          <div className="grid" data-gap="4" data-min="14">
            <TextField field={form.field("startsOn")} type="date" label={t("groupdesk:form.starts")} />
            <TextField
              field={form.field("plannedEndOn")}
              type="date"
              label={t("groupdesk:form.ends")}
              optional={t("groupdesk:form.ends-about")}
            />
          </div>
          <CheckboxField
            field={form.field("withChildren")}
            label={t("groupdesk:form.with-children")}
            description={t("groupdesk:form.with-children-about")}
          />
          <p>
            <SubmitButton>{t("groupdesk:form.create")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
