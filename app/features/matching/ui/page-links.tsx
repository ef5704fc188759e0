import { useTranslate } from "~/language/language-provider";
import { Pagination } from "~/ui/pagination";
import type { Pages } from "../pages";

/** Back and on in a list of several pages; `rest` is what else stands in the address. */
export function PageLinks({ pages: { page, pages }, rest = "" }: { pages: Pages; rest?: string }) {
  const t = useTranslate("matching");
  if (pages <= 1) return null;
  return (
    <Pagination
      label={t("matching:request.pages")}
      before={page > 1 ? { href: `?${rest}page=${page - 1}`, label: t("matching:request.before") } : undefined}
      here={t("matching:request.page", { page, pages })}
      after={page < pages ? { href: `?${rest}page=${page + 1}`, label: t("matching:request.after") } : undefined}
    />
  );
}
