import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { municipalityName } from "./municipalities";
import type { Agreement } from "./queries.server";

/** An agreement in the words of the desk. */
export function showAgreement(agreement: Agreement, language: SiteLanguage, today: string) {
  const t = translator(language, "organisation");
  const at = (day: string) => formatDate(language, day, { weekday: false, year: true });
  const { id, title, municipalityCode, startsOn, endsOn, target, tasks } = agreement;
  const state = today < startsOn ? ("to-come" as const) : today > endsOn ? ("over" as const) : ("runs" as const);
  return {
    id,
    title,
    municipality: municipalityName(municipalityCode),
    period: t("organisation:agreements.period", { from: at(startsOn), to: at(endsOn) }),
    target,
    state,
    tasks: tasks.map(({ task, who }) => (who ? t("organisation:agreements.task-line", { task, who }) : task)),
  };
}
export type ShownAgreement = ReturnType<typeof showAgreement>;
