import { useTranslate } from "~/language/language-provider";
import { ErrorSummary } from "~/ui/error-summary";
import type { Wrong } from "./knob-fields";

/** First on the page when a form of rounds comes back; each sentence leads to its field. */
export function WrongSummary({ wrong }: { wrong: Wrong }) {
  const t = useTranslate("errors");
  const errors = wrong.map(({ field, text }) => ({ id: `round-${field}`, message: text }));
  return <ErrorSummary heading={t("errors:summary", { count: wrong.length })} errors={errors} />;
}
