import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { showConcerns } from "~/features/safety/show-concern.server";
import { ConcernList } from "~/features/safety/ui/concern-list";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { concernReader } from "./concern-reader.server";
import { doneOf } from "./done-of.server";

export const handle: WordsHandle = { i18n: ["protection"] };
export const headers = () => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "concern.own", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "protection", "common");
  const title = t("common:site.title", { page: t("protection:concern.list") });
  const recorded = doneOf(door.url, ["recorded"]) !== null;
  return { title, recorded, ...(await showConcerns(door.db.read, concernReader(door), language)) };
});

/** Concerns: of the few who read them, each sees their own. */
export default function Concerns() {
  const { open, closed, recorded } = useLoaderData<typeof loader>();
  const t = useTranslate("protection", "common");
  return (
    <>
      {recorded && (
        <Alert color="success" label={t("common:saved")} heading={t("protection:concern.done.recorded")} live />
      )}
      <PageHeading heading={t("protection:concern.list")} lead={t("protection:concern.lead")} />
      <ConcernList open={open} closed={closed} />
    </>
  );
}
