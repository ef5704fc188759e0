import { dayOf } from "~/foundation/clock";
import { formatDate, formatTime } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { LANGUAGES, type Language, type MatchTypeKind } from "~db/vocabulary";
import type { DraftSteps } from "../../drafts/draft.server";
import { chooseIntake } from "../../intake/choose-intake";
import { listIntakeOrganisations } from "../../intake/queries.server";
import { talkTimes } from "../talk-times";
import type { Application } from "./application.server";
import { currentDeclaration, findCaller, listOfferedKinds, listOpenOrganisations } from "./queries.server";
import { answersOf } from "./read-answers.server";
import type { Step } from "./steps";

/** The talk on offer: who rings for which organisation, and the times, by day. */
export type TalkOffer = {
  organisationId: string | null;
  leftToUs: boolean;
  declarationVersion: number;
  caller: { id: string; name: string } | null;
  times: string[];
};

/** What a step offers to choose from, in the words of the page. Only what the step needs is filled. */
export type StepChoices = {
  adultNames: string[];
  languages: { tag: Language; name: string }[];
  organisations: { id: string; name: string }[];
  kinds: MatchTypeKind[];
  asksChildren: boolean;
  today: string;
};

export async function choicesFor(
  db: Reader,
  { step, steps, language, now }: { step: Step; steps: DraftSteps; language: SiteLanguage; now: Date },
): Promise<StepChoices> {
  const you = answersOf(steps, "you", language, now);
  const others = (you?.others ?? 0) > 0 ? (answersOf(steps, "with", language, now)?.others ?? []) : [];
  const offered = step === "whom" ? await listOfferedKinds(db) : [];
  const places = answersOf(steps, "when", language, now)?.places ?? [];
  return {
    adultNames: [you?.name ?? "", ...others.map(({ name }) => name)],
    languages: step === "languages" ? namedLanguages(language) : [],
    organisations: step === "organisation" ? await listOpenOrganisations(db) : [],
    kinds: offered.map(({ kind }) => kind),
    asksChildren: places.includes("my-home") || offered.some(({ heldInHomes }) => heldInHomes),
    today: dayOf(now),
  };
}

/** Every language there is to choose, by its name in the words of the page. */
export function namedLanguages(language: SiteLanguage): { tag: Language; name: string }[] {
  const named = LANGUAGES.map((tag) => ({ tag, name: languageName(language, tag) }));
  return named.toSorted((a, b) => a.name.localeCompare(b.name, language));
}

/** Who would ring, and when: for the organisation chosen, or for the one intake finds. */
export async function offerTalk(
  db: Reader,
  { organisationId: chosen, area }: Pick<Application, "organisationId" | "area">,
  now: Date,
): Promise<TalkOffer> {
  const organisationId = chosen ?? chooseIntake(await listIntakeOrganisations(db, area));
  const caller = organisationId === null ? null : await findCaller(db, organisationId, area, dayOf(now));
  const { version } = await currentDeclaration(db, organisationId);
  return {
    organisationId,
    leftToUs: chosen === null,
    declarationVersion: version,
    caller: caller && { id: caller.id, name: caller.name },
    times: caller ? talkTimes(now, caller.taken) : [],
  };
}

/** The times of a talk as they are read: a heading for each day. */
export function namedTimes(
  times: readonly string[],
  language: SiteLanguage,
): { day: string; times: { value: string; label: string }[] }[] {
  const days = [...new Set(times.map((time) => time.slice(0, 10)))];
  return days.map((day) => ({
    day: formatDate(language, day),
    times: times.filter((time) => time.startsWith(day)).map((value) => ({ value, label: formatTime(language, value) })),
  }));
}
