import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { askForRound, type Problems } from "~/features/matching/rounds/ask-for-round.server";
import { roundsPage } from "~/features/matching/rounds/rounds-page.server";
import { RoundsPage } from "~/features/matching/rounds/ui/rounds-view";
import { WrongSummary } from "~/features/matching/rounds/ui/wrong-summary";
import { newSecret } from "~/foundation/ids";
import { translator } from "~/language/translate.server";

export const handle = { i18n: ["rounds", "matching", "vocabulary", "errors"], script: true };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? "Nyven" }];

export const loader = guard({ may: "round.run", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "rounds", "common");
  const title = t("common:site.title", { page: t("rounds:list.title") });
  return { title, view: await roundsPage(door.db.read, door.organisationId, door.url, language), once: newSecret() };
});

export const action = guard({ may: "round.run", audit: "round.start" }, async (door) => {
  const asked = await askForRound(door);
  return asked.ok ? redirect(`/desk/rounds/${asked.id}`, 303) : data(asked, { status: asked.status });
});

/** The rounds of an organisation, and the form that starts one. */
export default function Rounds() {
  const { view, once } = useLoaderData<typeof loader>();
  const refused = useActionData<Problems>();
  const wrong = refused?.problems ?? [];
  return (
    <>
      <WrongSummary wrong={wrong} />
      <RoundsPage view={view} typed={refused?.typed ?? {}} wrong={wrong} once={once} />
    </>
  );
}
