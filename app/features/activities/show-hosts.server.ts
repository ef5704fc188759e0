import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { type HostOfDate, listHosts } from "./hosts-of-date-queries.server";

export type ShownHost = Omit<HostOfDate, "why"> & {
  /** Why they do not count, in finished words; empty: they do. */
  why: string[];
};

/** Who hosts a date, as its house reads it. */
export async function showHosts(db: Reader, language: SiteLanguage, occurrenceId: string): Promise<ShownHost[]> {
  const t = translator(language, "plan");
  return (await listHosts(db, occurrenceId)).map((host) => ({
    ...host,
    why: host.why.map((one) =>
      one.word === "certificate-until"
        ? t("plan:why-not.certificate-until", { day: formatDate(language, one.until, { weekday: false, year: true }) })
        : t(`plan:why-not.${one.word}`),
    ),
  }));
}
