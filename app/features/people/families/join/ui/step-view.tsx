import type { Step } from "../steps";
import type { StepProps } from "./household-step";
import { LanguagesStep, ReachStep } from "./talk-steps";
import { HomeStep, WhoStep, WithStep } from "./who-steps";
import { HopesStep, LikesStep, OrganisationStep, WhenStep, YesStep } from "./wish-steps";

const VIEWS = {
  who: WhoStep,
  with: WithStep,
  home: HomeStep,
  languages: LanguagesStep,
  reach: ReachStep,
  likes: LikesStep,
  when: WhenStep,
  hopes: HopesStep,
  organisation: OrganisationStep,
  yes: YesStep,
} as const satisfies Record<Step, (props: StepProps) => React.ReactNode>;

/** The screen of a step. */
export function StepView(props: StepProps) {
  const View = VIEWS[props.step];
  return <View {...props} />;
}
