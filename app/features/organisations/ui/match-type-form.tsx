import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { type MatchTypeForm as Form, MATCH_TYPE_FORMS, MATCH_TYPE_KINDS, OUTCOMES } from "~db/vocabulary";
import { MatchTypeForm, NewMatchTypeForm } from "../forms";

type Start = Record<string, string>;

/** Everything that is said of a match type; kind and form only while it is new. */
export function MatchTypeFields(props: { answer: unknown; once: string; start: Start; form: Form | null }) {
  const { answer, once, start, form: known } = props;
  const t = useTranslate("organisation", "vocabulary", "common");
  const isNew = known === null;
  const form = usePlainForm("type", isNew ? NewMatchTypeForm : (MatchTypeForm as never), answer, start);
  return (
    <>
      <ErrorSummary {...form.summary} />
      <Panel id="type" heading={t(isNew ? "organisation:match-types.new" : "organisation:match-types.change")}>
        <form method="post" noValidate className="stack narrow" data-gap="6">
          <OnceField value={once} />
          {isNew && (
            <>
              <SelectField
                field={form.field("kind")}
                label={t("organisation:match-types.kind")}
                description={t("organisation:match-types.kind-about")}
                empty={t("organisation:choose")}
                options={MATCH_TYPE_KINDS.map((kind) => ({ value: kind, label: t(`vocabulary:match-type.${kind}`) }))}
              />
              <RadioGroup
                field={form.field("form")}
                legend={t("organisation:match-types.form")}
                choices={MATCH_TYPE_FORMS.map((value) => ({
                  value,
                  label: t(`organisation:form.${value}`),
                  description: t(`organisation:form-about.${value}`),
                }))}
              />
            </>
          )}
          <TextField
            field={form.field("name")}
            label={t("organisation:match-types.name")}
            description={t("organisation:match-types.name-about")}
            optional={t("common:field.optional")}
          />
          <div className="grid" data-gap="4" data-min="14">
            <TextField
              field={{ ...form.field("termMonths"), min: 1, max: 60 }}
              type="number"
              size={6}
              label={t("organisation:match-types.term")}
            />
            <TextField
              field={{ ...form.field("visitsPerMonth"), min: 1, max: 31 }}
              type="number"
              size={6}
              label={t("organisation:match-types.dose")}
              description={t("organisation:match-types.dose-about")}
            />
          </div>
          {(isNew || known === "pair") && (
            <CheckboxField
              field={form.field("heldInHomes")}
              label={t("organisation:match-types.in-homes")}
              description={t("organisation:match-types.in-homes-about")}
            />
          )}
          <CheckboxGroup
            field={form.field("outcomes")}
            legend={t("organisation:match-types.outcomes")}
            as="chips"
            choices={OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
          />
          {!isNew && (
            <CheckboxField
              field={form.field("open" as never)}
              label={t("organisation:match-types.open")}
              description={t("organisation:match-types.open-about")}
            />
          )}
          <p>
            <SubmitButton>{t("common:button.save")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
