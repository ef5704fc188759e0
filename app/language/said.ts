import type { MessageKey, Translate, Values } from "./keys";

/** A message as a form's shape carries it until a screen says it: a key, and values behind a question mark. */
export function says(key: MessageKey<"errors">, values: Values = {}): string {
  const more = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return more.size > 0 ? `${key}?${more}` : key;
}

/** The sentence of a carried message; what is not one of ours (a library's own English) becomes "we cannot read that". */
export function said(t: Translate<"errors">, message: string): string {
  if (!message.startsWith("errors:")) return t("errors:field.invalid");
  const [key = "", more = ""] = message.split("?");
  const values = [...new URLSearchParams(more)].map(([name, value]) => [
    name,
    /^\d+$/.test(value) ? Number(value) : value,
  ]);
  return (t as (key: string, values: Values) => string)(key, Object.fromEntries(values));
}
