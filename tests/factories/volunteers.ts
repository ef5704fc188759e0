import { addDays, dayOf } from "~/foundation/clock";
import type { certificates, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Made } from "./make";
import type { Rows } from "./rows";

type Unit = typeof volunteers.$inferInsert;
type Adult = typeof volunteerAdults.$inferInsert;
type Certificate = typeof certificates.$inferInsert;
type Wishes = Partial<Unit> & { adults?: Partial<Adult>[]; certificateUntil?: string | null };

const DANISH = [{ tag: "da", speaking: 4, reading: 4 } as const, { tag: "en", speaking: 3, reading: 3 } as const];

/** Volunteers by named state: `volunteer.approved({ organisationId })`, `volunteer.awaitingCertificate()`, `volunteer.couple()`. */
export function volunteerFactory(made: Made) {
  const today = dayOf(made.now);
  const nextYear = addDays(today, 200);

  const build = (state: Unit["state"], wishes: Wishes) => {
    const { adults = [{}], certificateUntil = nextYear, ...unit } = wishes;
    const id = unit.id ?? made.random.id();
    const approved = state === "approved" || state === "paused" || state === "left";
    const people = adults.map((adult, position) => buildAdult(id, position, approved, adult));
    const papers =
      certificateUntil === null ? [] : people.flatMap((adult) => buildCertificates(adult.id, certificateUntil));
    const rows: Rows = {
      volunteers: [buildUnit(id, state, approved, unit)],
      volunteerAdults: people,
      certificates: papers,
    };
    return { id, adults: people, adultId: (people[0] as Adult).id, rows };
  };

  const buildUnit = (id: string, state: Unit["state"], approved: boolean, unit: Partial<Unit>): Unit => ({
    commitment: "one-family",
    area: "2200",
    maxKm: 10,
    interests: ["cooking", "walking"],
    avoids: [],
    times: ["wed-evening", "sat-morning"],
    places: ["house", "outside"],
    meets: [],
    purposes: ["a", "c"],
    matchTypeKinds: [],
    capacity: 1,
    childrenBirthYears: [],
    language: "da",
    appliedAt: made.now,
    ...(approved ? { approvedAt: made.now } : {}),
    ...unit,
    id,
    state,
  });

  const buildAdult = (volunteerId: string, position: number, approved: boolean, adult: Partial<Adult>): Adult => ({
    id: made.random.id(),
    volunteerId,
    position,
    name: position === 0 ? "Bente Holm" : "Per Holm",
    phone: "+4500000000",
    email: null,
    gender: position === 0 ? "woman" : "man",
    languages: [...DANISH],
    ...(approved ? { talkHeldAt: made.now, declarationVersion: 1, declaredAt: made.now, approvedAt: made.now } : {}),
    ...adult,
  });

  const buildCertificates = (adultId: string, validUntil: string): Certificate[] =>
    (["criminal-record", "child-protection"] as const).map((kind) => ({
      id: made.random.id(),
      adultId,
      kind,
      status: "valid",
      seenOn: addDays(validUntil, -365),
      validUntil,
    }));

  return {
    applied: (wishes: Wishes = {}) => build("applied", { certificateUntil: null, ...wishes }),
    inScreening: (wishes: Wishes = {}) => build("in-screening", { certificateUntil: null, ...wishes }),
    awaitingCertificate: (wishes: Wishes = {}) =>
      build("in-screening", {
        certificateUntil: null,
        ...wishes,
        adults: wishes.adults ?? [{ talkHeldAt: made.now, declarationVersion: 1, declaredAt: made.now }],
      }),
    approved: (wishes: Wishes = {}) => build("approved", wishes),
    couple: (wishes: Wishes = {}) => build("approved", { ...wishes, adults: wishes.adults ?? [{}, {}] }),
    certificateEnded: (wishes: Wishes = {}) => build("approved", { certificateUntil: addDays(today, -1), ...wishes }),
    paused: (wishes: Wishes = {}) => build("paused", { pausedAt: made.now, ...wishes }),
    declined: (wishes: Wishes = {}) =>
      build("declined", { certificateUntil: null, endedAt: made.now, declineReason: "not-suited", ...wishes }),
    left: (wishes: Wishes = {}) => build("left", { endedAt: made.now, ...wishes }),
  };
}
