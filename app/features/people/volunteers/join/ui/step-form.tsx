import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactNode } from "react";
import type * as z from "zod";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import type { FormField } from "~/ui/form-field";
import { type WindowStep, Windows } from "~/ui/windows";
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

/** The page of a step: how far one has come, what is asked, what is wrong, the way back and on. */
export function StepForm(
  props: StepProps & { form: Form; asked: readonly FormField[]; note?: ReactNode; children: ReactNode },
) {
  const { step, others, form, asked, note, children } = props;
  const t = useTranslate("signup", "common", "errors");
  const { tag } = useLanguage();
  const before = neighbour(step, -1, others);
  const errors = errorsOf(asked);
  return (
    <>
      <ErrorSummary
        heading={t("errors:summary", { count: errors.length + (form.errors?.length ?? 0) })}
        errors={errors}
        formErrors={form.errors}
      />
      {note}
      <StepHeading step={step} />
      <form
        id={form.id}
        method="post"
        // Named in full: an address without a fragment sheds the one of the page.
        action={`/${tag}/volunteer/join/${step}`}
        className="stack"
        data-gap="8"
        noValidate
        onSubmit={unlessPassing(form.onSubmit)}
      >
        {children}
        <div className="cluster formend" data-between="">
          <ButtonLink variant="tertiary" icon="arrow-left" href={`/${tag}/volunteer/join${before ? `/${before}` : ""}`}>
            {t("common:button.back")}
          </ButtonLink>
          <SubmitButton big name="do" value="go" iconAfter={step === "talk" ? undefined : "arrow-right"}>
            {step === "talk" ? t("signup:talk.send") : t("common:button.save-continue")}
          </SubmitButton>
        </div>
      </form>
      <ForgetForm />
    </>
  );
}

/** Buttons that only change the form («Add», «Remove») go to the server without the browser's checks. */
function unlessPassing(check: Form["onSubmit"]): Form["onSubmit"] {
  return (event) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (pressed?.name !== "do" || pressed.value === "go") check(event);
  };
}

function StepHeading({ step }: { step: Step }) {
  const t = useTranslate("signup", "common");
  const here = WINDOWS.indexOf(STEPS[step]);
  const steps = WINDOWS.map(
    (word, i): WindowStep => ({
      label: t(`signup:window.${word}`),
      state: i < here ? "done" : i === here ? "current" : "later",
      stateLabel: i < here ? t("common:step-done") : undefined,
    }),
  );
  return (
    <div className="stack" data-gap="4">
      <Windows label={t("signup:windows")} steps={steps} />
      <div className="stack" data-gap="2">
        <p className="dim strong">{t("common:step", { step: here + 1, steps: WINDOWS.length })}</p>
        <h1 className="h1">{t(`signup:${step}.heading`)}</h1>
        <p className="lead measure">{t(`signup:${step}.lead`)}</p>
      </div>
    </div>
  );
}

/** On every step: what was written goes away at once. */
export function ForgetForm() {
  const t = useTranslate("signup");
  const { tag } = useLanguage();
  return (
    <form method="post" action={`/${tag}/volunteer/join/forget`} className="stack" data-gap="2">
      <p className="dim">{t("signup:kept")}</p>
      <p>
        <SubmitButton variant="tertiary" color="neutral" icon="trash">
          {t("signup:forget")}
        </SubmitButton>
      </p>
    </form>
  );
}
