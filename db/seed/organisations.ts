import type { factories } from "~tests/factories/make";
import { type Rows, together } from "~tests/factories/rows";
import type { MatchTypeKind } from "../vocabulary";

export type Make = ReturnType<typeof factories>;

const CITY = { Nørrebro: ["2200", "2100"], Nordvest: ["2400", "2700", "2720"], Amager: ["2300", "2450", "2770"] };
const WEST = {
  Vestegnen: ["2605", "2610", "2620", "2630", "2635", "2650"],
  Valby: ["2500", "2000"],
  Nordsjælland: ["2750", "2800", "3500", "3520"],
};

/** The four partners of the demo, with the matches they offer. Shares are of the town's people. */
export const ORGANISATIONS: readonly {
  key: string;
  name: string;
  kinds: MatchTypeKind[];
  areas: Record<string, string[]>;
  share: number;
}[] = [
  {
    key: "roede-kors",
    name: "Røde Kors",
    kinds: ["friend", "network-family", "homework-help"],
    areas: { ...CITY, ...WEST },
    share: 40,
  },
  {
    key: "drc",
    name: "Dansk Flygtningehjælp",
    kinds: ["friend", "mentor", "homework-help", "association-guide"],
    areas: { ...CITY, ...WEST },
    share: 30,
  },
  { key: "bydelsmoedre", name: "Bydelsmødre", kinds: ["peer-mentor", "womens-group", "other"], areas: CITY, share: 15 },
  {
    key: "nydansker",
    name: "Foreningen Nydansker",
    kinds: ["work-mentor", "mentor"],
    areas: { ...CITY, ...WEST },
    share: 15,
  },
];

export type SeededOrganisation = ReturnType<Make["organisation"]> & {
  key: string;
  name: string;
  share: number;
  coordinatorId: string;
  coordinatorIds: string[];
  leadId: string;
};

/** The four organisations, each with coordinators, a lead and their roles. */
export function seedOrganisations(make: Make, passwordHash: string): SeededOrganisation[] {
  return ORGANISATIONS.map(({ key, name, kinds, areas, share }) => {
    const organisation = make.organisation({ name, kinds, areas });
    for (const type of organisation.rows.matchTypes ?? [])
      if (type.form === "outreach") type.name = "Opsøgende arbejde";
    const where = { organisationId: organisation.id, passwordHash };
    const karin = make.account.coordinator({ ...where, name: "Karin", email: `karin@${key}.example` });
    const ali = make.account.coordinator({ ...where, name: "Ali", email: `ali@${key}.example` });
    const lead = make.account.lead({ ...where, name: "Lone", email: `leder@${key}.example` });
    const deputies: Rows = { deputies: [{ organisationId: organisation.id, accountId: karin.id, deputyId: ali.id }] };
    const { rows } = together(organisation, karin, ali, lead, { rows: deputies });
    return {
      ...organisation,
      key,
      name,
      share,
      coordinatorId: karin.id,
      coordinatorIds: [karin.id, ali.id],
      leadId: lead.id,
      rows,
    };
  });
}
