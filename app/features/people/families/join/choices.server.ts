import { dayOf } from "~/foundation/clock";
import { languageName } from "~/language/language-names.server";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { Language, MatchTypeKind } from "~db/vocabulary";
import { chooseIntake } from "../../intake/choose-intake";
import { listIntakeOrganisations } from "../../intake/queries.server";
import { findCaller, listOfferedKinds, listOpenOrganisations } from "../../volunteers/join/queries.server";
import { namedLanguages } from "../../volunteers/join/step-choices.server";
import type { OwnRegistration } from "./own-registration.server";
import { adultsOf, type Reading } from "./read-answers.server";
import type { Step } from "./steps";

/** What a step offers to choose from, in the words of the page. Only what the step needs is filled. */
export type StepChoices = {
  adults: readonly { name: string; ownContact: boolean }[];
  languages: { tag: Language; name: string }[];
  /** The languages we write in. */
  written: { value: string; label: string }[];
  organisations: { id: string; name: string; phone: string }[];
  kinds: MatchTypeKind[];
};

export async function choicesFor(db: Reader, step: Step, reading: Reading): Promise<StepChoices> {
  const { language } = reading;
  return {
    adults: adultsOf(reading),
    languages: step === "languages" ? namedLanguages(language) : [],
    written:
      step === "reach" ? SITE_LANGUAGE_TAGS.map((tag) => ({ value: tag, label: languageName(language, tag) })) : [],
    organisations: step === "organisation" || step === "yes" ? await listOpenOrganisations(db) : [],
    kinds: step === "hopes" ? (await listOfferedKinds(db)).map(({ kind }) => kind) : [],
  };
}

/** Who gets in touch: somebody of the organisation chosen, or of the one intake finds. */
export async function findWhoCalls(db: Reader, registration: OwnRegistration, now: Date) {
  const area = areaOfPostcode(registration.household.postcode)?.area ?? "";
  const chosen = registration.organisationId;
  const id = chosen ?? chooseIntake(await listIntakeOrganisations(db, area));
  const organisation = (await listOpenOrganisations(db)).find((one) => one.id === id) ?? null;
  const caller = organisation && (await findCaller(db, organisation.id, area, dayOf(now)));
  return { organisation, leftToUs: chosen === null, callerId: caller?.id ?? null };
}
