import type { Door } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import type { Doing } from "~/features/activities/doing";
import type { PlainKey } from "~/language/keys";
import { translator } from "~/language/translate.server";

/** What a verb of the calendar is told about who does it. */
export const doingAt = ({ by, once, house }: Door): Doing => ({ ...by, once, origin: house.env.origin });

/** The title of a page in the window. */
export function planTitle(door: Pick<Door, "url" | "request">, page: PlainKey<"plan">): string {
  const t = translator(pageLanguage(door), "common", "plan");
  return t("common:site.title", { page: t(page) });
}

/** A day asked for in the address, or another. */
export function dayAsked({ url }: Pick<Door, "url">, name: string, otherwise: string): string {
  const asked = url.searchParams.get(name) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : otherwise;
}
