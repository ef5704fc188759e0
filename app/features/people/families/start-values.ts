import type { Family, FamilyAdult } from "./queries.server";
import { partsOfSlots } from "./reach-parts";

/** A household as its form starts. */
export const householdStart = (family: Family) => ({
  name: family.name,
  household: family.household ?? "",
  childrenBirthYears: family.childrenBirthYears.join(", "),
  postcode: family.area,
  interests: family.interests,
  avoids: family.avoids,
  canShow: family.canShow,
  times: family.times,
  purposes: family.purposes,
  languageWish: family.languageWish,
  contactWish: family.contactWish ?? "",
  notOwnLanguage: family.notOwnLanguage ? "on" : "",
});

/** An adult as their form starts. */
export const adultStart = (adult: FamilyAdult) => ({
  id: adult.id,
  name: adult.name,
  ageBand: adult.ageBand ?? "",
  languages: adult.languages.map(({ tag, speaking, reading }) => ({
    tag,
    speaking: String(speaking),
    reading: String(reading),
  })),
  language: adult.language,
  reach: adult.reach,
  reachParts: partsOfSlots(adult.reachTimes),
  phone: adult.phone ?? "",
  sharedPhone: adult.sharedPhone ? "on" : "",
  email: adult.email ?? "",
  trustedName: adult.trustedName ?? "",
  trustedPhone: adult.trustedPhone ?? "",
});

export type HouseholdStart = ReturnType<typeof householdStart>;
export type AdultStart = ReturnType<typeof adultStart>;
