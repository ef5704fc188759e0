import { GATES, type Gate } from "~db/vocabulary";
import { mayBeContacted } from "../eligibility";
import type { Family, Pool, Volunteer } from "../people";
import type { CompactPool } from "./compact-pool";
import { QUALITY } from "./compact-pool";
import { CAN_TALK, practised, SAME_MOTHER_TONGUE } from "./languages";

/** Shut gates of pairs as bits: bit i is the i-th of `GATES`. The same answers as `shutGates`, for millions of pairs. */
export type PairGates = (family: number, volunteer: number) => number;

const bit = Object.fromEntries(GATES.map((gate, at) => [gate, 1 << at])) as Record<Gate, number>;

export const gatesOf = (bits: number): Gate[] => GATES.filter((gate) => (bits & bit[gate]) !== 0);

/** @param pool whose families carry their earlier pairs as `barred` */
export function pairGates(pool: CompactPool, facts: Pick<Pool, "date" | "request">): PairGates {
  const { families, volunteers, places } = pool;
  const ofFamily = Int32Array.from(families.people, (family) => familyGates(family, facts));
  const ofVolunteer = Int32Array.from(volunteers.people, (volunteer) => volunteerGates(volunteer, facts));

  return (family, volunteer) => {
    let shut = ofFamily[family]! | ofVolunteer[volunteer]!;
    if (families.barred.get(family)?.has(volunteer)) shut |= bit["earlier-pair"];
    const lacks = families.qualities[family]! & ~volunteers.qualities[volunteer]!;
    if (lacks & QUALITY.certificate) shut |= bit.certificate;
    if (lacks & (QUALITY.woman | QUALITY.man)) shut |= bit["contact-wish"];
    if (lacks >= QUALITY.household) shut |= bit["volunteer-wish"];
    const km = places.km[families.place[family]! * places.count + volunteers.place[volunteer]!]!;
    if (km > volunteers.maxKm[volunteer]!) shut |= bit["too-far"];
    const times = families.times[family]!;
    const others = volunteers.times[volunteer]!;
    if (times !== 0 && others !== 0 && (times & others) === 0) shut |= bit["no-shared-time"];
    return shut | languageGates(pool, family, volunteer);
  };
}

function languageGates(pool: CompactPool, family: number, volunteer: number): number {
  const { families, volunteers } = pool;
  const codes = pool.volunteerAgainstAdults(volunteers.speaks[volunteer]!);
  let seen = 0;
  for (let at = families.adultsFrom[family]!, end = families.adultsFrom[family + 1]!; at < end; at++) {
    const code = codes[families.adults[at]!]!;
    seen |= families.practises[family] === 1 && practised(code) > 0 ? code | CAN_TALK : code;
  }
  let shut = 0;
  if (families.notOwnLanguage[family] === 1 && (seen & SAME_MOTHER_TONGUE) !== 0) shut |= bit["same-mother-tongue"];
  if ((seen & CAN_TALK) === 0) shut |= bit["no-shared-language"];
  return shut;
}

function familyGates(family: Family, { date, request }: Pick<Pool, "date" | "request">): number {
  let shut = mayBeContacted(family, date, request) ? 0 : bit["no-consent"];
  if (family.organisation !== request.organisation) shut |= bit["other-organisation"];
  if (family.openMatchTypes.includes(request.matchType)) shut |= bit["already-open"];
  return shut;
}

function volunteerGates(volunteer: Volunteer, { date, request }: Pick<Pool, "date" | "request">): number {
  const approved = volunteer.approvedOn !== null && volunteer.approvedOn <= date;
  let shut = approved ? 0 : bit["not-approved"];
  if (volunteer.engaged >= volunteer.takes) shut |= bit["no-capacity"];
  if (volunteer.organisation !== request.organisation) shut |= bit["other-organisation"];
  return shut;
}
