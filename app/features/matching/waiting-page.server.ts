import { dayOf, daysBetween } from "~/foundation/clock";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { placeOf } from "./family-card.server";
import { type Pages, pagesOf } from "./pages";
import { listWaiting, PAGE_ROWS } from "./queries.server";

export type WaitingView = {
  all: number;
  rows: { requestId: string; name: string; type: string; area: string; days: number }[];
  pages: Pages;
};

/** The families that wait, one page of them. */
export async function waitingPage(
  db: Reader,
  organisationId: string,
  url: URL,
  language: SiteLanguage,
  now: Date,
): Promise<WaitingView> {
  const t = translator(language, "vocabulary");
  const pages = pagesOf(url);
  const { rows, all } = await listWaiting(db, organisationId, pages.page);
  return {
    all,
    pages: { ...pages, pages: Math.max(1, Math.ceil(all / PAGE_ROWS)) },
    rows: rows.map(({ request, family, type }) => ({
      requestId: request.id,
      name: family.name,
      type: type.name ?? t(`vocabulary:match-type.${type.kind}`),
      area: placeOf(family.area),
      days: Math.max(0, daysBetween(request.waitingSince, dayOf(now))),
    })),
  };
}
