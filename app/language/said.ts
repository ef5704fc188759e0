import type { MessageKey, Translate, Values } from "./keys";

/**
 * A message as a form's shape carries it until a screen says it: a key, and values behind a question mark. What only a desk's
 * forms say stands in the desk's own file of words (`plan:errors`); the route of such a form names that file.
 */
export function says(key: MessageKey<"errors" | "plan">, values: Values = {}): string {
  const more = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return more.size > 0 ? `${key}?${more}` : key;
}

/** The sentence of a carried message; what is not one of ours (a library's own English) becomes "we cannot read that". */
export function said(t: Translate<"errors">, message: string): string {
  if (!/^(errors|plan):/.test(message)) return t("errors:field.invalid");
  const [key = "", more = ""] = message.split("?");
  const values = [...new URLSearchParams(more)].map(([name, value]) => [
    name,
    /^\d+$/.test(value) ? Number(value) : value,
  ]);
  return (t as (key: string, values: Values) => string)(key, Object.fromEntries(values));
}
