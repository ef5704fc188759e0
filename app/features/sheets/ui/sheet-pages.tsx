import { useTranslate } from "~/language/language-provider";
import { Pagination } from "~/ui/pagination";

/** Pages of rows. @param query what else stands in the address, ending in `&` */
export function SheetPages({ page, pages, query = "" }: { page: number; pages: number; query?: string }) {
  const t = useTranslate("sheets", "common");
  if (pages <= 1) return null;
  return (
    <Pagination
      label={t("sheets:preview.pages")}
      before={page > 1 ? { href: `?${query}page=${page - 1}`, label: t("common:time.earlier") } : undefined}
      here={t("sheets:preview.page", { page, pages })}
      after={page < pages ? { href: `?${query}page=${page + 1}`, label: t("common:time.later") } : undefined}
    />
  );
}
