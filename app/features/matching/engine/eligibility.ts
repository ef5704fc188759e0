import { kmBetween } from "~db/geography/distance";
import { GATES, type Gate, type Household } from "~db/vocabulary";
import { slotMask } from "./masks";
import type { CalendarDay, Family, Request, SpokenLanguage, Volunteer } from "./people";

/**
 * The thirteen gates. Few, because many gates starve people; each is shut for a reason that a screen can say.
 * A pair is eligible when none is shut.
 */

/** Only birth years are known: a child may be under 15 until the end of the year in which it turns 15. */
const CERTIFICATE_AGE_YEARS = 15;

type Question = { family: Family; volunteer: Volunteer; date: CalendarDay; request: Request };

const SHUT_WHEN = {
  "not-approved": ({ volunteer, date }) => volunteer.approvedOn === null || volunteer.approvedOn > date,
  "no-capacity": ({ volunteer }) => volunteer.engaged >= volunteer.takes,
  "no-consent": ({ family, date, request }) => !mayBeContacted(family, date, request),
  "other-organisation": ({ family, volunteer, request }) =>
    family.organisation !== request.organisation || volunteer.organisation !== request.organisation,
  "already-open": ({ family, request }) => family.openMatchTypes.includes(request.matchType),
  "earlier-pair": ({ family, volunteer }) => family.earlierPairs.includes(volunteer.id),
  certificate: ({ family, volunteer, date }) => needsCertificate(family, date) && !hasCertificate(volunteer, date),
  "contact-wish": ({ family, volunteer }) =>
    family.contactWish !== null && !volunteer.genders.includes(family.contactWish),
  "volunteer-wish": ({ family, volunteer }) => !wouldMeet(volunteer, kindOf(family)),
  "same-mother-tongue": ({ family, volunteer }) => family.notOwnLanguage && sharesMotherTongue(family, volunteer),
  "too-far": ({ family, volunteer }) =>
    volunteer.maxKm !== null && kmBetween(family.area, volunteer.area) > volunteer.maxKm,
  "no-shared-language": ({ family, volunteer }) => !canTalk(family, volunteer),
  "no-shared-time": ({ family, volunteer }) =>
    family.times.length > 0 && volunteer.times.length > 0 && (slotMask(family.times) & slotMask(volunteer.times)) === 0,
} satisfies Record<Gate, (question: Question) => boolean>;

/**
 * The gates that are shut between a family and a volunteer on a day, in the order of `GATES`; empty: eligible.
 * @param most no more than these many are looked for
 */
export function shutGates(
  family: Family,
  volunteer: Volunteer,
  date: CalendarDay,
  request: Request,
  most: number = GATES.length,
): Gate[] {
  const question = { family, volunteer, date, request };
  const shut: Gate[] = [];
  for (const gate of GATES) {
    if (SHUT_WHEN[gate](question)) shut.push(gate);
    if (shut.length === most) break;
  }
  return shut;
}

export function mayBeContacted({ consent }: Family, date: CalendarDay, request: Request): boolean {
  if (consent === null || consent.withdrawn || consent.since > date) return false;
  return consent.organisation === "any" || consent.organisation === request.organisation;
}

export function needsCertificate(family: Family, date: CalendarDay): boolean {
  const year = Number(date.slice(0, 4));
  return family.childrenBirthYears.some((birthYear) => year - birthYear <= CERTIFICATE_AGE_YEARS);
}

/** A certificate counts up to and including its last day. */
export function hasCertificate(volunteer: Volunteer, date: CalendarDay): boolean {
  return volunteer.childCertificateUntil !== null && volunteer.childCertificateUntil >= date;
}

/** The kind of household for the volunteer's wish; null: not stated and no children, meets every wish. */
export function kindOf(family: Family): Household | null {
  return family.household ?? (family.childrenBirthYears.length > 0 ? "family" : null);
}

function wouldMeet(volunteer: Volunteer, kind: Household | null): boolean {
  return kind === null || volunteer.meets.length === 0 || volunteer.meets.includes(kind);
}

function sharesMotherTongue(family: Family, volunteer: Volunteer): boolean {
  return volunteer.languages.some(
    ({ tag, level }) => level === 4 && tag !== "da" && family.adults.some((adult) => levelOf(adult, tag) === 4),
  );
}

/** Everyday level on both sides, or an adult whom the wish to practise Danish with somebody fluent helps. */
function canTalk(family: Family, volunteer: Volunteer): boolean {
  const practises = family.languageWish === "danish" && levelOf(volunteer.languages, "da") >= 3;
  return family.adults.some(
    (adult) =>
      (practises && levelOf(adult, "da") >= 1) ||
      adult.some(({ tag, level }) => level >= 2 && levelOf(volunteer.languages, tag) >= 2),
  );
}

function levelOf(languages: readonly SpokenLanguage[], tag: string): number {
  return languages.find((spoken) => spoken.tag === tag)?.level ?? 0;
}
