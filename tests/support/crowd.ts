import { townsOf } from "~/commands/generate/copenhagen";
import { makeFamily, makeVolunteer } from "~/commands/generate/people";
import type { Family, Volunteer } from "~/features/matching/engine/people";
import { addDays, dayOf, daysBetween } from "~/foundation/clock";
import type { Gender } from "~db/vocabulary";
import type { factories } from "~tests/factories/make";
import type { Rows } from "~tests/factories/rows";

/** The invented people of `match generate` as rows of an organisation: the same seed gives the same pool. */
export type Crowd = { organisationId: string; matchTypeId: string; families: number; volunteers: number; seed: number };
type Make = ReturnType<typeof factories>;

/** The day the generator counts back from. */
const MADE_ON = "2026-11-20";

export function crowd(make: Make, now: Date, wish: Crowd): { rows: Rows }[] {
  const from = { seed: wish.seed, towns: townsOf(1) };
  const count = (number: number) => Array.from({ length: number }, (_, at) => at);
  return [
    ...count(wish.volunteers).map((at) => volunteerRows(make, now, wish, makeVolunteer(from, at), at)),
    ...count(wish.families).map((at) => familyRows(make, now, wish, makeFamily(from, at), at)),
  ];
}

const spoken = (languages: Volunteer["languages"]) =>
  languages.map(({ tag, level }) => ({ tag, speaking: level, reading: level }));

function volunteerRows(make: Make, now: Date, { organisationId }: Crowd, one: Volunteer, at: number) {
  const genders: readonly Gender[] = one.genders.length > 0 ? one.genders : ["unsaid"];
  const wishes = {
    organisationId,
    area: one.area,
    maxKm: one.maxKm,
    interests: [...one.interests],
    avoids: [...one.avoids],
    times: [...one.times],
    purposes: [...one.purposes],
    meets: [...one.meets],
    capacity: one.takes,
    adults: genders.map((gender) => ({
      name: `Frivillig ${at + 1}`,
      email: `frivillig-${at + 1}@example.org`,
      gender,
      languages: spoken(one.languages),
    })),
    certificateUntil: one.childCertificateUntil === null ? null : addDays(dayOf(now), 200),
  };
  return one.approvedOn === null ? make.volunteer.inScreening(wishes) : make.volunteer.approved(wishes);
}

function familyRows(make: Make, now: Date, { organisationId, matchTypeId }: Crowd, one: Family, at: number) {
  const wishes = {
    organisationId,
    name: `Familie ${at + 1}`,
    area: one.area,
    household: one.household,
    interests: [...one.interests],
    avoids: [...one.avoids],
    times: [...one.times],
    purposes: [...one.purposes],
    childrenBirthYears: [...one.childrenBirthYears],
    languageWish: one.languageWish,
    contactWish: one.contactWish,
    notOwnLanguage: one.notOwnLanguage,
    adults: one.adults.map((languages) => ({ languages: spoken(languages) })),
    waitingSince: addDays(dayOf(now), -Math.max(0, daysBetween(one.waitingSince ?? MADE_ON, MADE_ON))),
    matchTypeIds: [matchTypeId],
  };
  return one.consent === null ? make.family.registered(wishes) : make.family.waiting(wishes);
}
