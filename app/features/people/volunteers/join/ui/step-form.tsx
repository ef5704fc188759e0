import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactNode } from "react";
import type * as z from "zod";
import { useLanguage, useTranslate } from "~/language/language-provider";
import type { FormField } from "~/ui/form-field";
import { StepPage } from "../../../drafts/ui/step-page";
import type { StepChoices } from "../step-choices.server";
import { neighbour, STEPS, type Step, WINDOWS } from "../steps";

/** What the view of every step is given. */
export type StepProps = {
  step: Step;
  /** Other adults in the unit. */
  others: number;
  /** The answers kept so far, as they were typed. */
  start: unknown;
  /** The form as it came back, where something was wrong. */
  result?: SubmissionResult<string[]>;
  choices: StepChoices;
  /** The ways to hear the page. */
  listen?: ReactNode;
};

/** The form of a step: the server's checks after sending, the same shape in the browser as one leaves a field. */
export function useStepForm<Shape extends z.ZodObject>(shape: Shape, { start, result }: StepProps) {
  return useForm<z.input<Shape>, z.output<Shape>>({
    id: "join",
    lastResult: result,
    defaultValue: start as DefaultValue<z.input<Shape>>,
    defaultNoValidate: true,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: shape }) as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
}

type Form = Pick<ReturnType<typeof useForm<Record<string, unknown>>>[0], "id" | "onSubmit"> & {
  errors: string[] | undefined;
};

/** The page of a step of the sign-up. */
export function StepForm(
  props: StepProps & { form: Form; asked: readonly FormField[]; note?: ReactNode; children: ReactNode },
) {
  const { step, others, form, asked, note, listen, children } = props;
  const t = useTranslate("signup");
  const { tag } = useLanguage();
  return (
    <StepPage
      way={`/${tag}/volunteer/join`}
      step={step}
      before={neighbour(step, -1, others)}
      heading={t(`signup:${step}.heading`)}
      lead={t(`signup:${step}.lead`)}
      windows={WINDOWS.map((word) => t(`signup:window.${word}`))}
      here={WINDOWS.indexOf(STEPS[step])}
      form={{ id: form.id, errors: form.errors, onSubmit: unlessPassing(form.onSubmit) }}
      asked={asked}
      note={note}
      listen={listen}
      send={step === "talk" ? t("signup:talk.send") : undefined}
    >
      {children}
    </StepPage>
  );
}

/** Buttons that only change the form («Add», «Remove») go to the server without the browser's checks. */
function unlessPassing(check: Form["onSubmit"]): Form["onSubmit"] {
  return (event) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (pressed?.name !== "do" || pressed.value === "go") check(event);
  };
}
