import { addDays, dayOf } from "~/foundation/clock";
import type { families, familyAdults } from "~db/schema/people.server";
import type { Made } from "./make";
import type { Rows } from "./rows";

type Family = typeof families.$inferInsert;
type Adult = typeof familyAdults.$inferInsert;
type Wishes = Partial<Family> & {
  adults?: Partial<Adult>[];
  /** The match types it waits for. */
  matchTypeIds?: string[];
  waitingSince?: string;
  /** The organisation of the consent; null is any partner. Left out: the family's own. */
  consentTo?: string | null;
  recordedBy?: string | null;
};

const ARABIC = [{ tag: "ar", speaking: 4, reading: 4 } as const, { tag: "da", speaking: 1, reading: 1 } as const];

/** Families by named state: `family.waiting({ organisationId, matchTypeIds })`, `family.withInfant()`, `family.withdrawn()`. */
export function familyFactory(made: Made) {
  const today = dayOf(made.now);
  const year = Number(today.slice(0, 4));

  const build = (state: Family["state"], wishes: Wishes) => {
    const {
      adults = [{}],
      matchTypeIds = [],
      waitingSince = addDays(today, -30),
      consentTo,
      recordedBy = null,
      ...file
    } = wishes;
    const id = file.id ?? made.random.id();
    const people = adults.map((adult, position) => buildAdult(id, position, adult));
    const consented = state !== "registered";
    const organisationId = file.organisationId ?? null;
    const givenAt = new Date(`${waitingSince}T10:00:00Z`);
    const consents = people.map((adult) => ({
      id: made.random.id(),
      familyAdultId: adult.id,
      purpose: "contact-and-match" as const,
      organisationId: consentTo === undefined ? organisationId : consentTo,
      textVersion: "1",
      language: adult.language,
      givenAt,
      how: "interpreter" as const,
      recordedBy,
      withdrawnAt: state === "withdrawn" ? made.now : null,
    }));
    const waits = organisationId !== null && state === "consented" ? matchTypeIds : [];
    const requests = waits.map((matchTypeId) => ({
      id: made.random.id(),
      organisationId: organisationId as string,
      familyId: id,
      matchTypeId,
      state: "waiting" as const,
      waitingSince,
      createdAt: givenAt,
    }));
    const rows: Rows = {
      families: [buildFile(id, state, file)],
      familyAdults: people,
      consents: consented ? consents : [],
      requests,
    };
    return {
      id,
      adults: people,
      adultId: (people[0] as Adult).id,
      requests,
      requestId: requests[0]?.id as string,
      rows,
    };
  };

  const buildFile = (id: string, state: Family["state"], file: Partial<Family>): Family => ({
    name: "Familien Haddad",
    household: "family",
    area: "2200",
    childrenBirthYears: [year - 9, year - 6],
    interests: ["cooking", "football"],
    avoids: [],
    canShow: ["cooking"],
    times: ["wed-evening", "sun-afternoon"],
    purposes: ["a", "h"],
    languageWish: "either",
    contactWish: null,
    notOwnLanguage: false,
    registeredAt: made.now,
    passedOver: [],
    ...(state === "withdrawn" ? { withdrawnAt: made.now } : {}),
    ...(state === "paused" ? { pausedAt: made.now } : {}),
    ...file,
    id,
    state,
  });

  const buildAdult = (familyId: string, position: number, adult: Partial<Adult>): Adult => ({
    id: made.random.id(),
    familyId,
    position,
    name: position === 0 ? "Samira" : "Yusuf",
    ageBand: "35-49",
    languages: [...ARABIC],
    phone: "+4500000001",
    email: null,
    reach: "text",
    reachTimes: [],
    sharedPhone: false,
    language: "ar",
    ...adult,
  });

  return {
    registered: (wishes: Wishes = {}) => build("registered", wishes),
    /** Consented, with a request for each match type named. */
    waiting: (wishes: Wishes = {}) => build("consented", wishes),
    withInfant: (wishes: Wishes = {}) => build("consented", { childrenBirthYears: [year], ...wishes }),
    singleWoman: (wishes: Wishes = {}) =>
      build("consented", { name: "Hodan", household: "woman", childrenBirthYears: [], ...wishes }),
    couple: (wishes: Wishes = {}) =>
      build("consented", { household: "couple", childrenBirthYears: [], adults: [{}, {}], ...wishes }),
    paused: (wishes: Wishes = {}) => build("paused", wishes),
    withdrawn: (wishes: Wishes = {}) => build("withdrawn", wishes),
  };
}
