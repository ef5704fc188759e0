import { addDays, dayOf, days } from "~/foundation/clock";
import type { Rows } from "~tests/factories/rows";
import type { Language } from "../vocabulary";
import type { Make, SeededOrganisation } from "./organisations";

/** Women of the groups: name, mother tongue, since how many days they wait or waited. */
const WOMEN: readonly (readonly [string, Language])[] = [
  ["Samira Haddad", "ar"],
  ["Hodan Ali", "so"],
  ["Fatima Noor", "ar"],
  ["Zahra Rahimi", "prs"],
  ["Selam Tesfay", "ti"],
  ["Amina Yusuf", "so"],
  ["Oksana Kovalenko", "uk"],
  ["Layla Saleh", "ar"],
  ["Gülsüm Aydin", "tr"],
  ["Rojin Ahmed", "kmr"],
  ["Nadia Karimi", "fa"],
  ["Mariam Abdi", "so"],
];
const LEADER = { name: "Hawa", email: "gruppeleder@bydelsmoedre.example" };

/**
 * What Bydelsmødre do beside pairs: a group that runs, one that ends soon, one that has ended, women who wait for the
 * next, a year of outreach; and a lead's settings that have been changed once.
 */
export function seedQuarterMothers(
  make: Make,
  organisations: readonly SeededOrganisation[],
  now: Date,
  passwordHash: string,
): { rows: Rows }[] {
  const organisation = organisations.find(({ key }) => key === "bydelsmoedre");
  if (!organisation) return [];
  const today = dayOf(now);
  const account = make.account.volunteer({ volunteerId: LEADER.email, ...LEADER, passwordHash });
  const hosts = ["Hawa Osman", "Birgit Lund", "Asha Warsame"].map((name, i) =>
    make.volunteer.approved({
      organisationId: organisation.id,
      ...(i === 0 ? { id: LEADER.email } : {}),
      area: "2200",
      matchTypeKinds: ["womens-group", "other"],
      adults: [
        {
          name,
          declarationVersion: 2,
          declaredAt: now,
          ...(i === 0 ? { accountId: account.id, email: LEADER.email } : {}),
        },
      ],
      approvedBy: organisation.coordinatorId,
    }),
  );
  const leads: Rows = {
    roles: [
      { id: make.random.id(), accountId: account.id, role: "group-leader", volunteerId: LEADER.email, grantedAt: now },
    ],
  };
  const women = WOMEN.map(([name, tongue], i) =>
    woman(make, organisation, name, tongue, addDays(today, -(12 + i * 5))),
  );
  const own = {
    organisationId: organisation.id,
    matchTypeId: typeOf(organisation, "group"),
    ownerId: organisation.coordinatorId,
  };
  const groups = [
    make.group.running({
      ...own,
      name: "Onsdag på biblioteket",
      place: "Nørrebro Bibliotek",
      leaderId: hosts[0]?.adultId,
      volunteers: hosts,
      participants: women.slice(0, 5),
      metDaysAgo: [4, 11, 18, 25, 39, 46, 53],
    }),
    make.group.running({
      ...own,
      name: "Sy og snak",
      place: "Welcome House Nørrebro",
      startsOn: addDays(today, -170),
      plannedEndOn: addDays(today, 12),
      leaderId: hosts[2]?.adultId,
      volunteers: hosts.slice(1),
      participants: women.slice(5, 8),
      metDaysAgo: [6, 20, 34, 62, 90, 118],
    }),
    make.group.ended({
      ...own,
      name: "Mødre i Mjølnerparken",
      place: "Beboerhuset",
      startsOn: addDays(today, -330),
      plannedEndOn: addDays(today, -120),
      endedAt: new Date(now.getTime() - days(118)),
      volunteers: hosts.slice(0, 2),
      participants: women.slice(8, 9),
      metDaysAgo: [124, 138, 152, 180, 208],
    }),
  ];
  return [
    account,
    ...hosts,
    { rows: leads },
    ...women,
    ...groups,
    ...outings(make, organisation, today),
    settings(make, organisation, now),
  ];
}

const typeOf = (organisation: SeededOrganisation, form: "group" | "outreach"): string =>
  organisation.matchTypes.find((type) => type.form === form)?.id as string;

function woman(make: Make, organisation: SeededOrganisation, name: string, tongue: Language, waitingSince: string) {
  return make.family.singleWoman({
    organisationId: organisation.id,
    name,
    area: make.random.pick(["2200", "2400", "2700"]),
    adults: [
      {
        name,
        languages: [
          { tag: tongue, speaking: 4, reading: 4 },
          { tag: "da", speaking: 1, reading: 1 },
        ],
        language: tongue,
      },
    ],
    matchTypeIds: [typeOf(organisation, "group")],
    waitingSince,
    registeredAt: new Date(`${waitingSince}T10:00:00Z`),
    registeredBy: organisation.coordinatorId,
    recordedBy: organisation.coordinatorId,
    ownerId: organisation.coordinatorId,
    nextOn: addDays(waitingSince, 90),
  });
}

function outings(make: Make, organisation: SeededOrganisation, today: string): { rows: Rows }[] {
  return Array.from({ length: 14 }, (_, i) =>
    make.outing({
      organisationId: organisation.id,
      matchTypeId: typeOf(organisation, "outreach"),
      recordedBy: organisation.coordinatorId,
      heldOn: addDays(today, -(3 + i * 19)),
      areaId: organisation.areas[i % (organisation.areas.length + 1)]?.id ?? null,
    }),
  );
}

/** What the lead has changed since the organisation began: weights, declarations, a second agreement, areas with people. */
function settings(make: Make, organisation: SeededOrganisation, now: Date): { rows: Rows } {
  const today = dayOf(now);
  const organisationId = organisation.id;
  const ago = (n: number) => new Date(now.getTime() - days(n));
  return {
    rows: {
      policies: [
        {
          organisationId,
          version: 2,
          weights: { language: 40, location: 20, interests: 10, availability: 20, purpose: 10 },
          floor: 30,
          halfDistanceTenths: 20,
          waitingBonus: 15,
          setBy: organisation.leadId,
          setAt: ago(75),
        },
      ],
      declarationTexts: [
        {
          organisationId,
          version: 2,
          ownWords: "Vi mødes på åbne steder. Vi deler ikke andres historier, heller ikke på de sociale medier.",
          since: ago(20),
        },
      ],
      agreements: [
        {
          organisationId,
          id: make.random.id(),
          municipalityCode: "0147",
          title: "Kvindenetværk på Frederiksberg",
          startsOn: addDays(today, -90),
          endsOn: addDays(today, 275),
          target: 25,
          tasks: [
            { task: "Lokaler og henvisninger", who: "Frederiksberg Kommune" },
            { task: "Grupper og frivillige", who: "Bydelsmødre" },
          ],
        },
      ],
      roles: organisation.areas.slice(0, 2).map((area, i) => ({
        id: make.random.id(),
        accountId: organisation.coordinatorIds[i] as string,
        role: "coordinator" as const,
        organisationId,
        areaId: area.id,
        grantedAt: ago(200),
      })),
    },
  };
}
