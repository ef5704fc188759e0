import { addDays, dayOf, days } from "~/foundation/clock";
import type { SpokenLanguage } from "~db/schema/people.server";
import { type Rows, together } from "~tests/factories/rows";
import { INTERESTS, type Language, type Level, OUTCOMES, SLOTS } from "../vocabulary";
import { GIVEN_NAMES } from "./names.table";
import type { Make, SeededOrganisation } from "./organisations";
import { WHERE_PEOPLE_LIVE } from "./places.table";

const VOLUNTEERS = 160;

/** What volunteers speak besides Danish and English; most speak nothing more. */
const MORE_LANGUAGES: readonly (readonly [Language | null, number])[] = [
  [null, 48],
  ["ar", 12],
  ["de", 8],
  ["fr", 4],
  ["es", 4],
  ["uk", 4],
  ["ru", 4],
  ["so", 3],
  ["fa", 3],
  ["prs", 2],
  ["ti", 1.5],
  ["kmr", 2],
  ["tr", 3],
  ["ps", 1],
  ["ckb", 1.5],
];
const STATES = [
  ["approved", 72],
  ["applied", 9],
  ["inScreening", 10],
  ["paused", 4],
  ["declined", 2],
  ["left", 3],
] as const;

/** 160 volunteers, some of them couples, in every state. The first approved one of Røde Kors can sign in. */
export function seedVolunteers(
  make: Make,
  organisations: SeededOrganisation[],
  now: Date,
  passwordHash: string,
): { rows: Rows }[] {
  const signedUp = { account: false };
  return Array.from({ length: VOLUNTEERS }, (_, index) => {
    const organisation = make.random.weighted(organisations.map((one) => [one, one.share] as const));
    const state = make.random.weighted(STATES);
    const seen = state === "approved" || state === "paused" ? homeVisit(dayOf(now), index) : {};
    const adults = (make.random.chance(0.1) ? [adult(make, 0), adult(make, 1)] : [adult(make, 0)]).map((one) => ({
      ...one,
      ...seen,
    }));
    const since = make.random.whole(2, state === "applied" ? 9 : state === "inScreening" ? 28 : 330);
    const ageOfPaper = make.random.whole(-10, 340);
    const unit = make.volunteer[state]({
      organisationId: organisation.id,
      area: make.random.weighted(WHERE_PEOPLE_LIVE),
      maxKm: make.random.weighted([
        [3, 1],
        [5, 3],
        [10, 4],
        [20, 2],
        [null, 1],
      ] as const),
      interests: make.random.some(INTERESTS, make.random.whole(2, 7)),
      avoids: make.random.chance(0.3) ? make.random.some(INTERESTS, 2) : [],
      times: make.random.some(SLOTS, make.random.whole(2, 7)),
      meets: make.random.chance(0.25)
        ? make.random.some(["family", "couple", "woman", "man", "adults"] as const, 2)
        : [],
      purposes: make.random.some(OUTCOMES, make.random.whole(1, 4)),
      capacity: make.random.weighted([
        [1, 7],
        [2, 2],
        [3, 1],
      ] as const),
      adults,
      appliedAt: new Date(now.getTime() - days(since)),
      callerId: organisation.coordinatorId,
      ...(state === "applied" ? { talkAt: freeHour(dayOf(now), index) } : {}),
      ...(state === "approved"
        ? {
            approvedAt: new Date(now.getTime() - days(Math.max(1, since - 20))),
            approvedBy: organisation.coordinatorId,
          }
        : {}),
      ...(state === "approved"
        ? { certificateUntil: make.random.chance(0.9) ? addDays(dayOf(now), ageOfPaper) : null }
        : {}),
    });
    if (signedUp.account || state !== "approved" || organisation.key !== "roede-kors") return unit;
    signedUp.account = true;
    return together(unit, owner(make, unit.id, unit.adults[0]?.name ?? "Bente", passwordHash, unit.rows));
  });
}

/** Most homes were visited before the first match there; with every sixth the desk sees what a missing visit does. */
const homeVisit = (today: string, index: number) =>
  index % 6 === 0 ? {} : { homeVisitOn: addDays(today, -(20 + (index % 300))) };

/** An hour of the coming days; a coordinator holds one talk at a time. */
function freeHour(today: string, index: number): string {
  return `${addDays(today, 1 + (index % 5))}T${String(9 + (index % 8)).padStart(2, "0")}:${["00", "20", "40"][index % 3]}`;
}

/** An account for the first adult of a unit. */
function owner(make: Make, volunteerId: string, name: string, passwordHash: string, rows: Rows): { rows: Rows } {
  const account = make.account.volunteer({ volunteerId, name, email: "frivillig@roede-kors.example", passwordHash });
  const first = rows.volunteerAdults?.[0];
  if (first) {
    first.accountId = account.id;
    first.email = account.email;
  }
  return account;
}

function adult(make: Make, position: number) {
  const more = make.random.weighted(MORE_LANGUAGES);
  const newcomer = more !== null && GIVEN_NAMES[more] !== undefined && make.random.chance(0.75);
  const woman = make.random.chance(0.62);
  const names = GIVEN_NAMES[newcomer && more ? more : "da"] as {
    women: readonly string[];
    men: readonly string[];
    families: readonly string[];
  };
  const languages: SpokenLanguage[] = [
    { tag: "da", speaking: newcomer ? (make.random.whole(2, 3) as Level) : 4, reading: 4 },
  ];
  if (make.random.chance(0.85)) languages.push({ tag: "en", speaking: make.random.whole(2, 3) as Level, reading: 3 });
  if (more)
    languages.push({
      tag: more,
      speaking: newcomer ? 4 : (make.random.whole(1, 3) as Level),
      reading: newcomer ? 4 : 1,
    });
  return {
    position,
    name: `${make.random.pick(woman ? names.women : names.men)} ${make.random.pick(names.families)}`,
    phone: "+4500000000",
    gender: woman ? ("woman" as const) : ("man" as const),
    languages,
  };
}
