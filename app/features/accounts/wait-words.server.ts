import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";

/** How long to wait, as people say it: `3 minutter`, never less than one. */
export function waitWords(language: SiteLanguage, waitMs: number): string {
  return translator(language, "common")("common:duration.minutes", { count: Math.max(1, Math.ceil(waitMs / 60_000)) });
}
