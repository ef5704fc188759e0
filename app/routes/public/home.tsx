import type { MetaFunction } from "@remix-run/node";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { PageHeading } from "~/ui/band";

export const handle: WordsHandle = { i18n: ["home"] };
export const meta: MetaFunction = () => [{ title: "Nyven" }];

/** The front of the street. */
export default function Home() {
  const t = useTranslate("home");
  return (
    <div className="page band">
      <PageHeading heading={t("home:title")} lead={t("home:lead")} />
    </div>
  );
}
