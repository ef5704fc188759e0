import type { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Gender, Language, Level } from "~db/vocabulary";
import type { CalendarDay, Consent, Family, SpokenLanguage, Volunteer } from "./engine/people";

/**
 * Rows of the database as the engine sees people. Pure: what the queries found goes in, plain facts come out.
 */

type VolunteerRow = typeof volunteers.$inferSelect;
type VolunteerAdultRow = typeof volunteerAdults.$inferSelect;
type FamilyRow = typeof families.$inferSelect;
type FamilyAdultRow = typeof familyAdults.$inferSelect;

/** One consent of one adult. */
export type ConsentRow = { adultId: string; organisationId: string | null; since: CalendarDay; withdrawn: boolean };

type UnitFact =
  | "id"
  | "state"
  | "area"
  | "maxKm"
  | "interests"
  | "avoids"
  | "times"
  | "purposes"
  | "meets"
  | "capacity";
export type UnitRows = {
  unit: Pick<VolunteerRow, UnitFact>;
  organisationId: string;
  /** Those who have not left, each with the last day of a valid child-protection certificate. */
  adults: readonly (Pick<VolunteerAdultRow, "gender" | "languages"> & { certificateUntil: CalendarDay | null })[];
  /** Open proposals and active matches of all match types. */
  engaged: number;
  /** An adult of the unit is blocked: the whole unit stands still. */
  blocked: boolean;
  approvedOn: CalendarDay | null;
  lastMatchedOn: CalendarDay | null;
};

/** The unit: the best level of any member in each language, everyone's certificates, nobody's name. */
export function volunteerFrom({ unit, organisationId, adults, ...rest }: UnitRows): Volunteer {
  const one = adults.length === 1 ? adults[0] : undefined;
  const approved = unit.state === "approved" && !rest.blocked && adults.length > 0;
  return {
    id: unit.id,
    organisation: organisationId,
    area: unit.area,
    maxKm: unit.maxKm,
    languages: one ? levelsOf(one.languages) : bestLevels(adults.flatMap((adult) => adult.languages)),
    interests: unit.interests,
    avoids: unit.avoids,
    times: unit.times,
    purposes: unit.purposes,
    takes: unit.capacity,
    engaged: rest.engaged,
    genders: [...new Set(adults.map(({ gender }) => gender))].filter(isSaid),
    meets: unit.meets,
    childCertificateUntil: lastDayOfAll(adults),
    approvedOn: approved ? rest.approvedOn : null,
    // Somebody who never had a match has been without one since they were approved.
    withoutMatchSince: rest.lastMatchedOn ?? rest.approvedOn,
  };
}

const isSaid = (gender: Gender) => gender !== "unsaid";

type Spoken = readonly { tag: Language; speaking: Level }[];

/** Thousands speak in a few dozen ways, and equal lists of one read are one list. */
const LEVELS_OF = new WeakMap<Spoken, readonly SpokenLanguage[]>();

function levelsOf(spoken: Spoken): readonly SpokenLanguage[] {
  const levels = LEVELS_OF.get(spoken) ?? Object.freeze(bestLevels(spoken));
  LEVELS_OF.set(spoken, levels);
  return levels;
}

function bestLevels(spoken: Spoken): SpokenLanguage[] {
  const best = new Map<Language, Level>();
  for (const { tag, speaking } of spoken) best.set(tag, Math.max(best.get(tag) ?? 1, speaking) as Level);
  return [...best].map(([tag, level]) => ({ tag, level }));
}

/** The day on which the first of the adults' certificates ends; null where somebody has none. */
function lastDayOfAll(adults: UnitRows["adults"]) {
  const days = adults.map(({ certificateUntil }) => certificateUntil);
  return days.includes(null) ? null : ((days.sort()[0] as CalendarDay | undefined) ?? null);
}

export type HouseholdRows = {
  family: FamilyRow;
  /** Those who have not left. */
  adults: readonly FamilyAdultRow[];
  consents: readonly ConsentRow[];
  /** The organisation whose pool this is. */
  organisationId: string;
  waitingSince: CalendarDay | null;
  /** Kinds of its open proposals and active matches, in any organisation. */
  openKinds: readonly string[];
  barred: readonly string[];
};

/** The household: each adult's languages, what all of them agreed to, nobody's name. */
export function familyFrom(rows: HouseholdRows): Family {
  const { family, adults, consents, organisationId, waitingSince, openKinds, barred } = rows;
  return {
    id: family.id,
    organisation: family.organisationId ?? "",
    area: family.area,
    household: family.household,
    adults: adults.map(({ languages }) => bestLevels(languages)),
    interests: family.interests,
    avoids: family.avoids,
    times: family.times,
    purposes: family.purposes,
    childrenBirthYears: family.childrenBirthYears,
    consent: family.state === "consented" ? householdConsent(adults, consents, organisationId) : null,
    waitingSince,
    languageWish: family.languageWish,
    contactWish: family.contactWish,
    notOwnLanguage: family.notOwnLanguage,
    openMatchTypes: openKinds,
    earlierPairs: barred,
  };
}

/**
 * One consent for the household: that of the first adult who gave one that covers this organisation, withdrawn as soon
 * as any adult has withdrawn theirs and not given a new one.
 */
function householdConsent(
  adults: readonly FamilyAdultRow[],
  consents: readonly ConsentRow[],
  organisationId: string,
): Consent | null {
  const ids = new Set(adults.map(({ id }) => id));
  const own = consents.filter(({ adultId }) => ids.has(adultId));
  const withdrawn = [...ids].some((id) => {
    const said = own.filter(({ adultId }) => adultId === id);
    return said.length > 0 && said.every((one) => one.withdrawn);
  });
  const holding = own.filter((one) => !one.withdrawn).sort((a, b) => (a.since < b.since ? -1 : 1));
  const covers = holding.find((one) => one.organisationId === null || one.organisationId === organisationId);
  const found = covers ?? holding[0] ?? own[0];
  if (!found) return null;
  return { organisation: found.organisationId ?? "any", since: found.since, withdrawn };
}
