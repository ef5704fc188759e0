import type { PlainKey, Translate } from "~/language/keys";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";

/** The title of a page in the window: `Log ind · Nyven`. */
export function pageTitle(language: SiteLanguage, key: PlainKey): string {
  const t: Translate = translator(language);
  return t("common:site.title", { page: t(key) });
}
