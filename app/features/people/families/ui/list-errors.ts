import type { FieldError } from "~/ui/error-summary";

/** All errors of a form of conform's, as links to their fields, in the order in which they were found. */
export function listErrors(all: Record<string, string[]>, formId = "registration"): FieldError[] {
  return Object.entries(all).flatMap(([name, messages]) =>
    messages.map((message) => ({ id: `${formId}-${name}`, message })),
  );
}
