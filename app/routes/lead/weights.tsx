import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { WeightsExample, WeightsKnobs, WeightsVersions } from "~/features/matching/ui/weights-view";
import { type ExamplePair, examplePair } from "~/features/matching/weights/example-pair.server";
import { setPolicy } from "~/features/matching/weights/set-policy.server";
import { policyOf, WeightsForm } from "~/features/matching/weights/weights-form";
import { weightsPage } from "~/features/matching/weights/weights-page.server";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { WordsHandle } from "~/language/translate";
import { pageTitle } from "../session/page-title.server";
import { doneAt } from "./done-at.server";

export const handle: WordsHandle = { i18n: ["organisation", "vocabulary", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => ({
  title: pageTitle(pageLanguage(door), "organisation:weights.title"),
  view: await weightsPage(door.db.read, door.organisationId, pageLanguage(door)),
  done: doneAt(door.url),
  once: newId(),
}));

export const action = guard({ may: "organisation.set-up", audit: "policy.set" }, async (door) => {
  const { db, by, once, organisationId, form, now } = door;
  const sent = parseWithZod(form, { schema: WeightsForm });
  if (sent.status !== "success") return formBack({ result: sent.reply(), example: undefined });
  const policy = policyOf(sent.value);
  if (form.get("do") === "try") {
    const at = { language: pageLanguage(door), today: dayOf(now) };
    return data({ result: sent.reply(), example: await examplePair(db.read, organisationId, policy, at) });
  }
  const set = await setPolicy(db, by, { organisationId, version: sent.value.version, policy, once });
  if (set.ok) return redirect("/desk/organisation/weights?done=weights", 303);
  const wrong = sent.reply({ formErrors: ["errors:form.stale"] });
  return data({ result: wrong, example: undefined }, { status: 409 });
});

type Answer = { result: unknown; example?: ExamplePair | null };

/** How the five parts of the score count, by version. */
export default function Weights() {
  const { view, done, once } = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer | undefined;
  return (
    <OrganisationFrame current="weights" done={answer ? null : done}>
      {answer?.example !== undefined && <WeightsExample example={answer.example} />}
      <WeightsKnobs view={view} answer={answer?.result} once={once} />
      <WeightsVersions versions={view.versions} />
    </OrganisationFrame>
  );
}
