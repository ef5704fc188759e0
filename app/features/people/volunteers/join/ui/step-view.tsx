import type { Step } from "../steps";
import { CommitmentStep } from "./commitment-step";
import { LanguagesStep } from "./languages-step";
import { LikesStep } from "./likes-step";
import { OrganisationStep } from "./organisation-step";
import type { StepProps } from "./step-form";
import { type NamedTalk, TalkStep } from "./talk-step";
import { WhenStep } from "./when-step";
import { WhomStep } from "./whom-step";
import { WithStep } from "./with-step";
import { YouStep } from "./you-step";

const VIEWS = {
  commitment: CommitmentStep,
  you: YouStep,
  with: WithStep,
  languages: LanguagesStep,
  likes: LikesStep,
  when: WhenStep,
  whom: WhomStep,
  organisation: OrganisationStep,
} as const satisfies Record<Exclude<Step, "talk">, (props: StepProps) => React.ReactNode>;

/** The screen of a step. */
export function StepView({ talk, ...props }: StepProps & { talk: NamedTalk | null }) {
  if (props.step === "talk") return talk && <TalkStep {...props} talk={talk} />;
  const View = VIEWS[props.step];
  return <View {...props} />;
}
