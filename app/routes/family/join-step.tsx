import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Door, open } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { answerStep } from "~/features/people/families/join/answer-step.server";
import { showStep } from "~/features/people/families/join/show-step.server";
import { isStep, type Step } from "~/features/people/families/join/steps";
import { StepView } from "~/features/people/families/join/ui/step-view";
import { translator } from "~/language/translate.server";
import { goOnListening } from "../go-on-listening.server";
import { Listening } from "../listening";
import { languageAt } from "../volunteer/language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];
export const headers = () => ({ "cache-control": "no-store" });

function stepAt({ params }: Door): Step {
  if (!isStep(params.step)) throw refuse(404);
  return params.step;
}

export const loader = open(async (door) => {
  const step = stepAt(door);
  const language = languageAt(door);
  const t = translator(language, "family", "common");
  const title = t("common:site.title", { page: t(`family:${step}.heading`) });
  return { title, page: await showStep(door, step, language) };
});

export const action = open(async (door) => {
  const answer = await answerStep(door, stepAt(door), languageAt(door));
  return answer instanceof Response ? goOnListening(door, answer) : data(answer, { status: 422 });
});

/** One step of the registration of one's own household. */
export default function JoinStep() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const listen = <Listening cameBack={answer !== undefined} />;
  return <StepView key={page.step} {...page} result={answer?.result} listen={listen} />;
}
