import { GATES, type Gate } from "~db/vocabulary";
import { mayBeContacted } from "../eligibility";
import type { Family, Pool, Volunteer } from "../people";
import type { CompactPool } from "./compact-pool";
import { QUALITY } from "./compact-pool";
import { CAN_TALK, practised, SAME_MOTHER_TONGUE } from "./languages";

const bit = Object.fromEntries(GATES.map((gate, at) => [gate, 1 << at])) as Record<Gate, number>;

// Looked up once, not for every pair.
const TOO_FAR = bit["too-far"];
const NO_SHARED_TIME = bit["no-shared-time"];
const NO_SHARED_LANGUAGE = bit["no-shared-language"];
const OWN_LANGUAGE = bit["same-mother-tongue"];

export const gatesOf = (bits: number): Gate[] => GATES.filter((gate) => (bits & bit[gate]) !== 0);

/**
 * Shut gates between a family and each of some volunteers, as bits: bit i is the i-th of `GATES`. The same answers as
 * `shutGates`, for millions of pairs: what hangs on a family's and a volunteer's ways of speaking is made once a family.
 * @param who the volunteers, @param into by volunteer; whoever is not asked for may be written over
 */
export type GateRows = (family: number, who: Int32Array, into: Uint16Array) => void;

/** @param pool whose families carry their earlier pairs as `barred` */
export function gateRows(pool: CompactPool, facts: Pick<Pool, "date" | "request">): GateRows {
  const { families, volunteers, places } = pool;
  const { qualities, place, maxKm, times, speaks } = volunteers;
  const ofFamily = Int32Array.from(families.people, (family) => familyGates(family, facts));
  const ofVolunteer = Int32Array.from(volunteers.people, (volunteer) => volunteerGates(volunteer, facts));
  const ofSpeaking = new Int32Array(pool.volunteerLevels.length);

  return (family, who, into) => {
    fillLanguageGates(pool, family, ofSpeaking);
    const always = ofFamily[family]!;
    const needs = families.qualities[family]!;
    const slots = families.times[family]!;
    const km = places.km.subarray(families.place[family]! * places.count);
    for (let at = 0; at < who.length; at++) {
      const volunteer = who[at]!;
      let shut = always | ofVolunteer[volunteer]! | ofSpeaking[speaks[volunteer]!]!;
      const lacks = needs & ~qualities[volunteer]!;
      if (lacks !== 0) shut |= gatesOfLacking(lacks);
      if (km[place[volunteer]!]! > maxKm[volunteer]!) shut |= TOO_FAR;
      const others = times[volunteer]!;
      if (slots !== 0 && others !== 0 && (slots & others) === 0) shut |= NO_SHARED_TIME;
      into[volunteer] = shut;
    }
    for (const volunteer of families.barred.get(family) ?? []) into[volunteer]! |= bit["earlier-pair"];
  };
}

function gatesOfLacking(lacks: number): number {
  let shut = lacks & QUALITY.certificate ? bit.certificate : 0;
  if (lacks & (QUALITY.woman | QUALITY.man)) shut |= bit["contact-wish"];
  if (lacks >= QUALITY.household) shut |= bit["volunteer-wish"];
  return shut;
}

/** By the volunteer's way of speaking. */
function fillLanguageGates(pool: CompactPool, family: number, into: Int32Array): void {
  const { families } = pool;
  const practises = families.practises[family] === 1;
  const ownShuts = families.notOwnLanguage[family] === 1 ? SAME_MOTHER_TONGUE : 0;
  into.fill(NO_SHARED_LANGUAGE);
  for (let at = families.adultsFrom[family]!, end = families.adultsFrom[family + 1]!; at < end; at++) {
    const codes = pool.adultAgainstVolunteers(families.adults[at]!);
    for (let speaks = 0; speaks < into.length; speaks++) {
      const code = codes[speaks]!;
      if ((code & CAN_TALK) !== 0 || (practises && practised(code) > 0)) into[speaks]! &= ~NO_SHARED_LANGUAGE;
      if ((code & ownShuts) !== 0) into[speaks]! |= OWN_LANGUAGE;
    }
  }
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
