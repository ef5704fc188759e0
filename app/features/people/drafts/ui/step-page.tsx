import { useLocation } from "@remix-run/react";
import type { FormEventHandler, ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import type { FormField } from "~/ui/form-field";
import { type WindowStep, Windows } from "~/ui/windows";

export type StepPageProps = {
  /** The address of the form, without a step: `/da/volunteer/join`. */
  way: string;
  step: string;
  before: string | null;
  heading: string;
  lead: string;
  /** The windows of the progress, and which of them this step belongs to. */
  windows: readonly string[];
  here: number;
  form: { id: string; errors: string[] | undefined; onSubmit?: FormEventHandler<HTMLFormElement> };
  asked: readonly FormField[];
  note?: ReactNode;
  /** The ways to hear the page. */
  listen?: ReactNode;
  /** The words of the last button, where the step is the last. */
  send?: string;
  children: ReactNode;
};

/** The page of a step: how far one has come, what is asked, what is wrong, the way back and on. */
export function StepPage(props: StepPageProps) {
  const { way, step, before, form, asked, note, listen, send, children } = props;
  // Who listens to one step goes on listening.
  const heard = new URLSearchParams(useLocation().search).has("listen") ? "?listen" : "";
  const t = useTranslate("common", "errors");
  const errors = errorsOf(asked);
  return (
    <>
      <ErrorSummary
        heading={t("errors:summary", { count: errors.length + (form.errors?.length ?? 0) })}
        errors={errors}
        formErrors={form.errors}
      />
      {note}
      <StepHeading {...props} />
      {listen}
      <form
        id={form.id}
        method="post"
        // Named in full: an address without a fragment sheds the one of the page.
        action={`${way}/${step}${heard}`}
        className="stack"
        data-gap="8"
        noValidate
        onSubmit={form.onSubmit}
      >
        {children}
        <div className="cluster formend" data-between="">
          <ButtonLink variant="tertiary" icon="arrow-left" href={before ? `${way}/${before}${heard}` : way}>
            {t("common:button.back")}
          </ButtonLink>
          <SubmitButton big name="do" value="go" iconAfter={send ? undefined : "arrow-right"}>
            {send ?? t("common:button.save-continue")}
          </SubmitButton>
        </div>
      </form>
      <ForgetForm way={way} />
    </>
  );
}

function StepHeading({ windows, here, heading, lead }: StepPageProps) {
  const t = useTranslate("signup", "common");
  const steps = windows.map(
    (label, i): WindowStep => ({
      label,
      state: i < here ? "done" : i === here ? "current" : "later",
      stateLabel: i < here ? t("common:step-done") : undefined,
    }),
  );
  return (
    <div className="stack" data-gap="4">
      <Windows label={t("signup:windows")} steps={steps} />
      <div className="stack" data-gap="2">
        <p className="dim strong">{t("common:step", { step: here + 1, steps: windows.length })}</p>
        <h1 className="h1">{heading}</h1>
        <p className="lead measure">{lead}</p>
      </div>
    </div>
  );
}

/** On every step: what was written goes away at once. */
export function ForgetForm({ way }: { way: string }) {
  const t = useTranslate("signup");
  return (
    <form method="post" action={`${way}/forget`} className="stack" data-gap="2">
      <p className="dim">{t("signup:kept")}</p>
      <p>
        <SubmitButton variant="tertiary" color="neutral" icon="trash">
          {t("signup:forget")}
        </SubmitButton>
      </p>
    </form>
  );
}
