import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { WaitingList } from "~/features/matching/ui/waiting-list";
import { waitingPage } from "~/features/matching/waiting-page.server";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";

export const handle: WordsHandle = { i18n: ["matching"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Nyven" }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "matching", "common");
  const title = t("common:site.title", { page: t("matching:request.list") });
  return { title, view: await waitingPage(door.db.read, door.organisationId, door.url, language, door.now) };
});

/** Families that wait, longest first. */
export default function Requests() {
  return <WaitingList view={useLoaderData<typeof loader>().view} />;
}
