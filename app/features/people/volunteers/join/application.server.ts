import { phoneOf } from "~/foundation/phone.server";
import type { SiteLanguage } from "~/language/languages";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { SpokenLanguage } from "~db/schema/people.server";
import type { Gender, Level } from "~db/vocabulary";
import type { DraftSteps } from "../../drafts/draft.server";
import { answersOf, doneSteps } from "./read-answers.server";
import { ANY_ORGANISATION, type Answers, birthYearsOf } from "./shapes";
import { type Step, stepsFor } from "./steps";

export type ApplyingAdult = {
  name: string;
  phone: string;
  email: string | null;
  gender: Gender;
  languages: SpokenLanguage[];
};

/** Everything a volunteer said, as it is stored. Only the postcode's area is here, never the street. */
export type Application = {
  language: SiteLanguage;
  commitment: Answers["commitment"]["commitment"];
  until: string | null;
  area: string;
  adults: ApplyingAdult[];
  interests: Answers["likes"]["interests"];
  avoids: Answers["likes"]["avoids"];
  times: Answers["when"]["times"];
  places: Answers["when"]["places"];
  maxKm: number | null;
  meets: Answers["whom"]["meets"];
  purposes: Answers["whom"]["purposes"];
  matchTypeKinds: Answers["whom"]["matchTypeKinds"];
  capacity: number;
  childrenBirthYears: number[];
  /** Null: the choice is left to us. */
  organisationId: string | null;
};

/** The steps before the talk put together, or the first one that is still open. */
export function applicationOf(steps: DraftSteps, language: SiteLanguage, now: Date): Application | { open: Step } {
  const read = <S extends Step>(step: S) => answersOf(steps, step, language, now);
  const [commitment, you, languages] = [read("commitment"), read("you"), read("languages")];
  const [likes, when, whom, organisation] = [read("likes"), read("when"), read("whom"), read("organisation")];
  const done = doneSteps(steps, language, now);
  const open = stepsFor(you?.others ?? 0).find((step) => step !== "talk" && !done.includes(step));
  if (open) return { open };
  if (!commitment || !you || !languages || !likes || !when || !whom || !organisation) return { open: "commitment" };
  const others = you.others > 0 ? (read("with")?.others ?? []) : [];
  const adults = [you, ...others].map((adult, i) => adultOf(adult, languages.adults[i]?.languages ?? []));
  return {
    language,
    commitment: commitment.commitment,
    until: commitment.until ?? null,
    area: areaOf(you.postcode),
    adults,
    ...likes,
    ...when,
    maxKm: when.maxKm ?? null,
    ...whom,
    childrenBirthYears: birthYearsOf(whom.childrenBirthYears),
    organisationId: organisation.organisationId === ANY_ORGANISATION ? null : organisation.organisationId,
  };
}

type Typed = Pick<Answers["you"], "name" | "phone" | "email" | "gender">;
type TypedLanguages = Answers["languages"]["adults"][number]["languages"];

function adultOf({ name, phone, email, gender }: Typed, languages: TypedLanguages): ApplyingAdult {
  const spoken = languages.map(({ tag, speaking, reading }) => ({
    tag,
    speaking: speaking as Level,
    reading: (reading ?? speaking) as 0 | Level,
  }));
  return { name, phone: phoneOf(phone) ?? phone, email: email ?? null, gender, languages: spoken };
}

/** The area of a postcode that was checked before. */
export function areaOf(postcode: string): string {
  const area = areaOfPostcode(postcode);
  if (!area) throw new Error("A postcode without an area got past the form");
  return area.area;
}
