import { stringify } from "csv-stringify/sync";
import type { OwnHousehold } from "./own-queries.server";

/** Everything kept about the one who asks and about the household; of its other adults only their first names. */
export function ownHouseholdData({ family, selves, others, standing, organisation, hosting }: OwnHousehold) {
  return {
    organisation: organisation?.name ?? null,
    you: selves.map((self) => ({
      name: self.name,
      ageBand: self.ageBand,
      languages: self.languages,
      language: self.language,
      phone: self.phone,
      sharedPhone: self.sharedPhone,
      email: self.email,
      reach: self.reach,
      reachTimes: self.reachTimes,
      trustedName: self.trustedName,
      trustedPhone: self.trustedPhone,
      askToHostSince: self.askToHostSince,
      hostsAsWoman: self.hostsAsWoman,
      hosting: hosting
        .filter(({ adultId }) => adultId === self.id)
        .map(({ startsAt, house, state }) => ({ startsAt, house, state })),
      consents: standing
        .filter(({ familyAdultId }) => familyAdultId === self.id)
        .map(({ purpose, textVersion, language, givenAt, how }) => ({ purpose, textVersion, language, givenAt, how })),
    })),
    household: {
      livesWith: others.map(({ name }) => name.trim().split(/\s+/)[0]),
      state: family.state,
      kind: family.household,
      area: family.area,
      childrenBirthYears: family.childrenBirthYears,
      interests: family.interests,
      avoids: family.avoids,
      canShow: family.canShow,
      times: family.times,
      purposes: family.purposes,
      languageWish: family.languageWish,
      contactWish: family.contactWish,
      notOwnLanguage: family.notOwnLanguage,
      registeredAt: family.registeredAt,
      firstContactAt: family.firstContactAt,
      pausedAt: family.pausedAt,
      withdrawnAt: family.withdrawnAt,
    },
  };
}

/** The same as a sheet: one line for each fact. Cells that a sheet would take for formulas are made harmless. */
export function ownHouseholdCsv(own: OwnHousehold): string {
  const { organisation, you, household } = ownHouseholdData(own);
  const lines = [
    ["organisation", organisation],
    ...you.flatMap((self) => Object.entries(self)),
    ...Object.entries(household),
  ];
  return stringify(
    lines.map(([fact, value]) => [fact, textOf(value)]),
    { header: true, columns: ["fact", "value"], bom: true, escape_formulas: true },
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
