import { formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { Side } from "~db/vocabulary";
import type { Reasons } from "../engine/results";
import { listUnitFaces } from "../faces-queries.server";
import { type Pages, pagesOf } from "../pages";
import { LEFT_A_PAGE, listLeftOut, listRequestsOf, type Round } from "./round-queries.server";
import { whyLeftOut } from "./round-words.server";

/** Somebody a round found nobody for, and why, with the way on. */
export type LeftLine = { key: string; name: string; waited: string | null; why: string; href: string };
export type LeftView = { title: string; round: { title: string; href: string }; lines: LeftLine[]; pages: Pages };

/** Who is left out of a round on one side, a page of them, and how many there are. */
export async function leftLines(
  db: Reader,
  language: SiteLanguage,
  round: Round,
  side: Side,
  page: { from: number; rows: number },
): Promise<{ all: number; lines: LeftLine[] }> {
  const t = translator(language, "rounds");
  const { rows, all } = await listLeftOut(db, round.id, side, page);
  const ids = rows.flatMap(({ left }) => left.volunteerId ?? []);
  const faces = ids.length > 0 ? await listUnitFaces(db, round.organisationId, ids) : new Map();
  const requests = await listRequestsOf(
    db,
    round,
    rows.flatMap(({ left }) => left.familyId ?? []),
  );
  const lines = rows.map(({ left, family }): LeftLine => {
    const id = left.familyId ?? left.volunteerId ?? "";
    const request = requests.get(id);
    return {
      key: id,
      name: family?.name ?? formatList(language, faces.get(id)?.names ?? []),
      waited: left.daysWaited === null ? null : t("rounds:pairs.days", { count: left.daysWaited }),
      why: whyLeftOut(language, side, left.reasons as Reasons),
      href:
        side === "volunteer"
          ? `/desk/volunteers/${id}`
          : request
            ? `/desk/requests/${request}`
            : `/desk/families/${id}`,
    };
  });
  return { all, lines };
}

/** The page of everybody left out on one side. */
export async function leftPage(
  db: Reader,
  language: SiteLanguage,
  round: Round,
  side: Side,
  url: URL,
): Promise<LeftView> {
  const t = translator(language, "rounds");
  const pages = pagesOf(url);
  const { all, lines } = await leftLines(db, language, round, side, {
    from: (pages.page - 1) * LEFT_A_PAGE,
    rows: LEFT_A_PAGE,
  });
  const list = t(side === "family" ? "rounds:left.families" : "rounds:left.volunteers");
  return {
    title: t("rounds:left.page", { number: round.number, side: list }),
    round: { title: t("rounds:left.back", { number: round.number }), href: `/desk/rounds/${round.id}` },
    lines,
    pages: { ...pages, pages: Math.max(1, Math.ceil(all / LEFT_A_PAGE)) },
  };
}
