import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound, refuse } from "~/access/refuse.server";
import { doingAt } from "~/features/matching/doing.server";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { askWith, type Problems, refuseForm } from "~/features/matching/rounds/ask-for-round.server";
import { withPin } from "~/features/matching/rounds/change-round.server";
import { pairPage } from "~/features/matching/rounds/pair-page.server";
import { PairForm } from "~/features/matching/rounds/round-forms";
import { findRound, listPairs } from "~/features/matching/rounds/round-queries.server";
import { refusalWords } from "~/features/matching/rounds/round-words.server";
import { PairPage } from "~/features/matching/rounds/ui/pair-view";
import { WrongSummary } from "~/features/matching/rounds/ui/wrong-summary";
import { newSecret } from "~/foundation/ids";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";

export const handle: WordsHandle = { i18n: ["rounds", "matching", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? "Nyven" }];

const positionOf = (text: string | undefined) => (/^\d{1,7}$/.test(text ?? "") ? Number(text) : -1);

export const loader = guard({ may: "round.run", audit: "reads" }, async (door) => {
  const { db, organisationId, params, now } = door;
  const found = orNotFound(await findRound(db.read, organisationId, params.id ?? ""));
  const language = pageLanguage(door);
  const view = orNotFound(await pairPage(db.read, language, found, positionOf(params.position), now));
  const title = translator(language, "common")("common:site.title", { page: view.title });
  return { title, view, once: newSecret().slice(0, 40) };
});

export const action = guard({ may: "round.run", audit: "match.propose" }, async (door) => {
  const { db, organisationId, params, form } = door;
  const { round } = orNotFound(await findRound(db.read, organisationId, params.id ?? ""));
  const [found] = await listPairs(db.read, round.id, { positions: [positionOf(params.position)] });
  const { pair } = orNotFound(found);
  const sent = parseWithZod(form, { schema: PairForm });
  if (sent.status !== "success") return data(refuseForm(door, sent.error ?? {}), { status: 422 });
  const { intent, volunteerId, because } = sent.value;
  if (intent === "pin") {
    const asked = await askWith(door, withPin(round, { familyId: pair.familyId, volunteerId, reason: because }));
    return asked.ok ? redirect(`/desk/rounds/${asked.id}`, 303) : data(asked, { status: asked.status });
  }
  const wish = { organisationId, requestId: pair.requestId, volunteerId, roundId: round.id };
  const proposed = await proposeMatch(db, doingAt(door), { ...wish, overrideReason: because ?? null });
  if (proposed.ok) return redirect(`/desk/rounds/${round.id}?done=proposed`, 303);
  if (proposed.reason === "not-found") throw refuse(404);
  const text = refusalWords(pageLanguage(door), { reason: proposed.reason, gates: [...(proposed.gates ?? [])] });
  const status = proposed.reason === "changed-since" ? 409 : 422;
  return data({ ...refuseForm(door, {}), problems: [{ field: "because", text }] }, { status });
});

/** One pair of a round, and who else there is for the family. */
export default function RoundPair() {
  const { view, once } = useLoaderData<typeof loader>();
  const refused = useActionData<Problems>();
  const wrong = refused?.problems ?? [];
  return (
    <>
      <WrongSummary wrong={wrong} />
      <PairPage view={view} once={once} wrong={wrong} typed={refused?.typed ?? {}} />
    </>
  );
}
