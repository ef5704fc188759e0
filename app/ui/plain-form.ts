import { type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import type * as z from "zod";
import { useTranslate } from "~/language/language-provider";
import { said } from "~/language/said";
import { errorsOf } from "./error-summary";
import type { FormField } from "./form-field";

/**
 * A form on a page without script: its fields as typed, and what is wrong with them as sentences.
 *
 *   const form = usePlainForm("log-in", LogInForm, useActionData<typeof action>());
 *   <ErrorSummary {...form.summary} />
 *   <form method="post" noValidate><TextField field={form.field("email")} .../></form>
 *
 * @param start what stands in the fields before anything was sent
 */
export function usePlainForm<S extends z.ZodObject>(
  id: string,
  shape: S,
  answer: unknown,
  start?: Partial<Record<keyof z.input<S> & string, string>>,
) {
  const t = useTranslate("errors");
  const [form, fields] = useForm<Record<string, string>>({
    id,
    lastResult: (answer ?? null) as SubmissionResult | null,
    constraint: getZodConstraint(shape) as never,
    defaultValue: start,
  });
  const field = (name: keyof z.input<S> & string): FormField => {
    const { errors, ...rest } = fields[name] as NonNullable<(typeof fields)[string]>;
    return {
      ...rest,
      id: `${id}-${name}`,
      name,
      initialValue: fields[name]?.initialValue,
      required: fields[name]?.required,
      maxLength: fields[name]?.maxLength,
      errors: errors?.map((message) => said(t, message)),
    };
  };
  const errors = errorsOf((Object.keys(shape.shape) as (keyof z.input<S> & string)[]).map(field));
  const formErrors = (form.errors ?? []).map((message) => said(t, message));
  const heading = t("errors:summary", { count: errors.length + formErrors.length });
  return { field, summary: { heading, errors, formErrors } };
}
