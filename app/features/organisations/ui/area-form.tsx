import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { AreaForm } from "../forms";

/** An area: what it is called, its postcodes, and who is responsible for it. */
export function AreaFields(props: {
  heading: string;
  answer: unknown;
  once: string;
  start?: Record<string, string>;
  people: readonly { id: string; name: string }[];
}) {
  const { heading, answer, once, start, people } = props;
  const t = useTranslate("organisation", "common");
  const form = usePlainForm("area", AreaForm, answer, start);
  return (
    <>
      <ErrorSummary {...form.summary} />
      <Panel id="area" heading={heading}>
        <form method="post" noValidate className="stack narrow" data-gap="4">
          <OnceField value={once} />
          <TextField field={form.field("name")} label={t("organisation:areas.name")} autoComplete="off" />
          <TextArea
            field={form.field("postcodeAreas")}
            rows={2}
            label={t("organisation:areas.postcodes")}
            description={t("organisation:areas.postcodes-about")}
          />
          <CheckboxGroup
            field={form.field("coordinators")}
            legend={t("organisation:areas.coordinators")}
            description={t("organisation:areas.coordinators-about")}
            choices={people.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          />
          <p>
            <SubmitButton>{t("common:button.save")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
