import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { leftPage } from "~/features/matching/rounds/left-page.server";
import { findRound } from "~/features/matching/rounds/round-queries.server";
import { LeftPage } from "~/features/matching/rounds/ui/left-view";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";

export const handle: WordsHandle = { i18n: ["rounds", "matching"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Nyven" }];

const SIDES = { families: "family", volunteers: "volunteer" } as const;

export const loader = guard({ may: "round.run", audit: "reads" }, async (door) => {
  const { db, organisationId, params, url } = door;
  const side = orNotFound(params.side === "families" || params.side === "volunteers" ? SIDES[params.side] : null);
  const { round } = orNotFound(await findRound(db.read, organisationId, params.id ?? ""));
  const language = pageLanguage(door);
  const view = await leftPage(db.read, language, round, side, url);
  return { view, title: translator(language, "common")("common:site.title", { page: view.title }) };
});

/** Who a round found nobody for. */
export default function RoundLeft() {
  return <LeftPage view={useLoaderData<typeof loader>().view} />;
}
