import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { FormField } from "~/ui/form-field";
import { StepPage } from "../../../drafts/ui/step-page";
import type { StepInput } from "../shapes";
import type { ShownStep } from "../show-step.server";
import { neighbour, STEPS, type Step, WINDOWS } from "../steps";

/** What the view of every step is given: what `showStep` found, and the form as it came back. */
export type StepProps = ShownStep & { result?: SubmissionResult<string[]>; listen?: ReactNode };

/** The form of a step. These pages send no script: what is wrong is found when the form arrives. */
export function useStepForm<S extends Step>(_step: S, { start, result }: StepProps) {
  return useForm<StepInput[S]>({
    id: "join",
    lastResult: result,
    defaultValue: start as never,
    defaultNoValidate: true,
  });
}

/** The page of a step in which a household is registered. */
export function HouseholdStep(
  props: StepProps & {
    form: { id: string; errors: string[] | undefined };
    asked: readonly FormField[];
    children: ReactNode;
  },
) {
  const { step, others, form, asked, listen, children } = props;
  const t = useTranslate("family", "common");
  const { tag } = useLanguage();
  return (
    <StepPage
      way={`/${tag}/family/join`}
      step={step}
      before={neighbour(step, -1, others)}
      heading={t(`family:${step}.heading`)}
      lead={t(`family:${step}.lead`)}
      windows={WINDOWS.map((word) => t(`family:window.${word}`))}
      here={WINDOWS.indexOf(STEPS[step])}
      form={{ id: form.id, errors: form.errors }}
      asked={asked}
      listen={listen}
      send={step === "yes" ? t("common:button.send") : undefined}
    >
      {children}
    </StepPage>
  );
}
