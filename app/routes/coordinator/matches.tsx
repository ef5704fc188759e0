import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { matchesPage } from "~/features/matching/matches-page.server";
import { MatchesList } from "~/features/matching/ui/matches-list";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";

export const handle: WordsHandle = { i18n: ["matching", "follow"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Nyven" }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "matching", "common");
  const title = t("common:site.title", { page: t("matching:matches.title") });
  return { title, view: await matchesPage(door.db.read, door.organisationId, door.url, language, door.now) };
});

/** Proposals and matches of the organisation. */
export default function Matches() {
  return <MatchesList view={useLoaderData<typeof loader>().view} />;
}
