import { guard } from "~/access/guard.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";

export const handle: WordsHandle = { i18n: ["desk"] };

export const loader = guard({ may: "desk.see", audit: "reads" }, async () => null);

/** The desk opens here. */
export default function Next() {
  const t = useTranslate("desk");
  return <PageHeading heading={t("desk:menu.desk")} />;
}
