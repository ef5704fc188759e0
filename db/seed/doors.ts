import { addDays, dayOf, days } from "~/foundation/clock";
import { type Rows, together } from "~tests/factories/rows";
import type { Make, SeededOrganisation } from "./organisations";

/** A municipal worker with two referrals, one of them in contact, and a household's adult who can sign in to their own page. */
export function seedDoors(
  make: Make,
  organisations: SeededOrganisation[],
  passwordHash: string,
  now: Date,
): { rows: Rows }[] {
  const [first] = organisations;
  if (!first) return [];
  const rita = make.account.referrer({
    municipalityCode: "0101",
    name: "Rita",
    email: "henviser@kommune.example",
    passwordHash,
  });
  const referred = [9, 2].map((ago) => referral(make, first, rita.id, new Date(now.getTime() - days(ago)), ago > 5));
  const amina = make.family.singleWoman({
    organisationId: first.id,
    name: "Amina",
    area: "2400",
    ownerId: first.coordinatorId,
    nextOn: addDays(dayOf(now), 3),
    registeredAt: new Date(now.getTime() - days(12)),
    firstContactAt: new Date(now.getTime() - days(10)),
    matchTypeIds: [first.matchTypeId],
    waitingSince: addDays(dayOf(now), -12),
    adults: [{ name: "Amina Warsame", language: "so", languages: [{ tag: "so", speaking: 4, reading: 4 }] }],
  });
  const account = make.account.familyAdult({
    familyId: amina.id,
    name: "Amina Warsame",
    email: "amina@nyven.example",
    passwordHash,
    language: "so",
  });
  for (const adult of amina.rows.familyAdults ?? []) adult.accountId = account.id;
  return [rita, ...referred, together(account, amina)];
}

function referral(make: Make, to: SeededOrganisation, referredBy: string, at: Date, inContact: boolean) {
  const family = make.family.registered({
    organisationId: to.id,
    name: inContact ? "Yonas" : "Fatima",
    household: null,
    childrenBirthYears: [],
    interests: [],
    canShow: [],
    times: [],
    purposes: [],
    adults: [{ name: inContact ? "Yonas" : "Fatima", reach: "call" }],
    registeredAt: at,
    registeredBy: referredBy,
    referredBy,
    firstContactAt: inContact ? new Date(at.getTime() + days(2)) : null,
    intakeSince: inContact ? null : at,
    ownerId: to.coordinatorId,
    nextOn: addDays(dayOf(at), 2),
  });
  const consents: Rows["consents"] = [
    {
      id: make.random.id(),
      familyAdultId: family.adultId,
      purpose: "referral",
      organisationId: null,
      textVersion: "1",
      language: "ar",
      givenAt: at,
      how: "interpreter",
      recordedBy: referredBy,
    },
  ];
  return together(family, { rows: { consents } });
}
