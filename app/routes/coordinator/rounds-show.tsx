import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard, type SignedInDoor } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { doingAt } from "~/features/matching/doing.server";
import { approvePairs } from "~/features/matching/rounds/approve-pairs.server";
import {
  type Asked,
  askForRound,
  askWith,
  type Problems,
  refuseForm,
} from "~/features/matching/rounds/ask-for-round.server";
import { cancelRound } from "~/features/matching/rounds/cancel-round.server";
import { changedBy, repeated } from "~/features/matching/rounds/change-round.server";
import { PairsForm, PlainRoundForm } from "~/features/matching/rounds/round-forms";
import { roundPage } from "~/features/matching/rounds/round-page.server";
import { findRound, type RoundFound } from "~/features/matching/rounds/round-queries.server";
import { RoundPage } from "~/features/matching/rounds/ui/round-view";
import { WrongSummary } from "~/features/matching/rounds/ui/wrong-summary";
import { newSecret } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { doneOf } from "./done-of.server";

export const handle = { i18n: ["rounds", "matching", "vocabulary", "errors"], script: true };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? "Nyven" }];

const DONE = ["approved", "cancelled", "proposed"] as const;

export const loader = guard({ may: "round.run", audit: "reads" }, async (door) => {
  const { db, organisationId, params, url } = door;
  const found = orNotFound(await findRound(db.read, organisationId, params.id ?? ""));
  const language = pageLanguage(door);
  const view = await roundPage(db.read, found, url, language);
  const title = translator(language, "common")("common:site.title", { page: view.title });
  return { title, view, once: newSecret().slice(0, 40), done: doneOf(url, DONE) };
});

export const action = guard({ may: "round.run", audit: "round.approve" }, async (door) => {
  const { db, organisationId, params, form } = door;
  const found = orNotFound(await findRound(db.read, organisationId, params.id ?? ""));
  const intent = form.get("intent");
  const asked =
    intent === "start"
      ? await askForRound(door)
      : intent === "cancel" || intent === "repeat"
        ? await plain(door, found)
        : await withPairs(door, found);
  if (asked instanceof Response) return asked;
  return asked.ok ? redirect(`/desk/rounds/${asked.id}`, 303) : data(asked, { status: asked.status });
});

type Door = SignedInDoor<"organisation">;
type Answer = Promise<Asked | Response>;

async function plain(door: Door, { round }: RoundFound): Answer {
  const sent = parseWithZod(door.form, { schema: PlainRoundForm });
  if (sent.status !== "success") return refuseForm(door, {});
  if (sent.value.intent === "repeat") return askWith(door, repeated(round));
  await cancelRound(door.db, door.by, { organisationId: door.organisationId, roundId: round.id });
  return redirect(`/desk/rounds/${round.id}?done=cancelled`, 303);
}

/** What is done to those ticked: asked, left out of the next round, or held in it. */
async function withPairs(door: Door, found: RoundFound): Answer {
  const sent = parseWithZod(door.form, { schema: PairsForm });
  if (sent.status !== "success") return refuseForm(door, sent.error ?? {});
  const { round } = found;
  if (sent.value.intent !== "approve") return askWith(door, await changedBy(door.db.read, round, sent.value));
  await approvePairs(door.db, doingAt(door), round, sent.value.pair);
  return redirect(`/desk/rounds/${round.id}?done=approved`, 303);
}

/** One round. */
export default function Round() {
  const { view, once, done } = useLoaderData<typeof loader>();
  const refused = useActionData<Problems>();
  const wrong = refused?.problems ?? [];
  const t = useTranslate("rounds", "desk");
  return (
    <>
      <WrongSummary wrong={wrong} />
      {done !== null && (
        <Alert color="success" label={t("desk:done")} live>
          <p>{t(`rounds:done.${done}`)}</p>
        </Alert>
      )}
      <RoundPage key={view.id} view={view} typed={refused?.typed ?? {}} wrong={wrong} once={once} />
    </>
  );
}
