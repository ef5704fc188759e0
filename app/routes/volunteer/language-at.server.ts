import type { Door } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";

/** The language in the address of a volunteer's page, or 404. */
export function languageAt({ params }: Pick<Door, "params">): SiteLanguage {
  if (!isSiteLanguage(params.lang)) throw refuse(404);
  return params.lang;
}
