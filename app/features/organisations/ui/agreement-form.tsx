import type { SubmissionResult } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { said } from "~/language/said";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import { Fieldset } from "~/ui/fieldset";
import type { FormField } from "~/ui/form-field";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";

type Task = { task?: string; who?: string };
export type AgreementStart = Partial<
  Record<"title" | "municipalityCode" | "startsOn" | "endsOn" | "target", string> & { tasks: Task[] }
>;

/** Empty lines below what is there: a list grows by saving it. */
const EMPTY_LINES = 3;

/** What was agreed with a municipality. The list of who does what is rows of two words each, so the fields are made by hand. */
export function AgreementFields(props: {
  heading: string;
  answer: unknown;
  once: string;
  start: AgreementStart;
  municipalities: readonly { code: string; name: string }[];
}) {
  const { heading, once, municipalities } = props;
  const t = useTranslate("organisation", "errors", "common");
  const answer = props.answer as SubmissionResult<string[]> | undefined;
  const start = (answer?.initialValue as AgreementStart | undefined) ?? props.start;
  const field = (name: string, initialValue: string | undefined): FormField => ({
    id: `agreement-${name.replace(/\W+/g, "-")}`,
    name,
    initialValue,
    errors: answer?.error?.[name]?.map((message) => said(t, message)),
  });
  const plain = {
    title: field("title", start.title),
    municipalityCode: field("municipalityCode", start.municipalityCode),
    startsOn: field("startsOn", start.startsOn),
    endsOn: field("endsOn", start.endsOn),
    target: { ...field("target", start.target), min: 1 },
  };
  const tasks = [...(start.tasks ?? []), ...Array.from({ length: EMPTY_LINES }, (): Task => ({}))].map((row, i) => ({
    task: field(`tasks[${i}].task`, row?.task),
    who: field(`tasks[${i}].who`, row?.who),
  }));
  const errors = errorsOf([...Object.values(plain), ...tasks.flatMap(({ task, who }) => [task, who])]);
  return (
    <>
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <Panel id="agreement" heading={heading}>
        <form method="post" noValidate className="stack narrow" data-gap="6">
          <OnceField value={once} />
          <TextField
            field={plain.title}
            label={t("organisation:agreements.name")}
            description={t("organisation:agreements.name-about")}
            autoComplete="off"
          />
          <SelectField
            field={plain.municipalityCode}
            label={t("organisation:agreements.municipality")}
            empty={t("organisation:choose")}
            options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <div className="grid" data-gap="4" data-min="14">
            <TextField field={plain.startsOn} type="date" label={t("organisation:agreements.from")} />
            <TextField field={plain.endsOn} type="date" label={t("organisation:agreements.to")} />
            <TextField
              field={plain.target}
              type="number"
              size={8}
              label={t("organisation:agreements.target")}
              description={t("organisation:agreements.target-about")}
            />
          </div>
          <Fieldset legend={t("organisation:agreements.tasks")} description={t("organisation:agreements.tasks-about")}>
            {tasks.map(({ task, who }, i) => (
              <div className="grid" data-gap="3" data-min="14" key={task.id}>
                <TextField field={task} label={t("organisation:agreements.task", { number: i + 1 })} />
                <TextField field={who} label={t("organisation:agreements.who", { number: i + 1 })} />
              </div>
            ))}
          </Fieldset>
          <p>
            <SubmitButton>{t("common:button.save")}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}
