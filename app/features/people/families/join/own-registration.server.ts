import type { MatchTypeKind } from "~db/vocabulary";
import type { AdultAnswers, HouseholdAnswers } from "../registration-shape";
import { answersOf, doneSteps, othersOf, type Reading } from "./read-answers.server";
import { ANY_ORGANISATION } from "./shapes";
import { type Step, stepsFor } from "./steps";

/** Everything a household said of itself before the last step. */
export type OwnRegistration = {
  household: HouseholdAnswers;
  adults: AdultAnswers[];
  /** What they would like; none: whatever the organisation offers first. */
  kinds: MatchTypeKind[];
  /** Null: the choice is left to us. */
  organisationId: string | null;
};

/** The steps before the last put together, or the first one that is still open. */
export function registrationOf(reading: Reading): OwnRegistration | { open: Step } {
  const done = doneSteps(reading);
  const others = othersOf(reading);
  const open = stepsFor(others).find((step) => step !== "yes" && !done.includes(step));
  if (open) return { open };
  const read = <S extends Step>(step: S) => answersOf(reading, step);
  const [who, home, languages, reach] = [read("who"), read("home"), read("languages"), read("reach")];
  const [likes, when, hopes, organisation] = [read("likes"), read("when"), read("hopes"), read("organisation")];
  if (!who || !home || !languages || !reach || !likes || !when || !hopes || !organisation) return { open: "who" };
  const { kinds, ...wishes } = hopes;
  const people = [who, ...(others > 0 ? (read("with")?.others ?? []) : [])];
  return {
    household: { ...home, ...likes, ...when, ...wishes },
    adults: people.map(({ name, ageBand }, at) => ({
      name,
      ageBand,
      ...(reach.adults[at] as (typeof reach.adults)[number]),
      languages: spokenBy(languages.adults[at]?.languages ?? []),
    })),
    kinds,
    organisationId: organisation.organisationId === ANY_ORGANISATION ? null : organisation.organisationId,
  };
}

type Spoken = AdultAnswers["languages"];

/** Where the reading was left open it is as good as the speaking. */
const spokenBy = (typed: { tag: Spoken[number]["tag"]; speaking?: number; reading?: number }[]): Spoken =>
  typed.map(({ tag, speaking, reading }) => ({ tag, speaking, reading: reading ?? speaking ?? 0 }));
