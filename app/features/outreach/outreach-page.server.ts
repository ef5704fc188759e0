import { formatDate, formatFacts, formatNumber } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { listOutings, OUTINGS_A_PAGE, sumByArea, sumOutings } from "./queries.server";

/** The outreach of a calendar year: sums, by area, and a page of the outings. */
export async function outreachPage(
  db: Reader,
  organisationId: string,
  { year, page }: { year: number; page: number },
  language: SiteLanguage,
) {
  const t = translator(language, "groups");
  const sums = await sumOutings(db, organisationId, year);
  const outings = await listOutings(db, organisationId, year, page);
  const number = (value: number) => formatNumber(language, value);
  const elsewhere = t("groups:outing.elsewhere");
  return {
    year,
    page,
    pages: Math.max(1, Math.ceil(sums.outings / OUTINGS_A_PAGE)),
    count: sums.outings,
    sums: [
      { word: "outings" as const, value: number(sums.outings) },
      { word: "reached" as const, value: number(sums.reached) },
      { word: "out" as const, value: number(sums.volunteersOut) },
    ],
    byArea: (await sumByArea(db, organisationId, year)).map(({ area, reached }) => ({
      area: area ?? elsewhere,
      reached: number(reached),
    })),
    outings: outings.map(({ row, area }) => ({
      id: row.id,
      when: formatDate(language, row.heldOn, { weekday: false }),
      area: area ?? elsewhere,
      reached: number(row.reached),
      out: number(row.volunteersOut),
      themes: formatFacts(
        language,
        row.themes.map((theme) => t(`groups:theme.${theme}`)),
      ),
    })),
  };
}
export type OutreachView = Awaited<ReturnType<typeof outreachPage>>;
