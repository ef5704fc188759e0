import { matches } from "~db/schema/matching.server";
import { volunteers } from "~db/schema/people.server";
import type { Side } from "~db/vocabulary";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { NOW, testHouse } from "../house";

export const ORIGIN = "http://localhost:3000";
const SPEAKS = [
  { tag: "da", speaking: 4, reading: 4 },
  { tag: "ar", speaking: 3, reading: 2 },
] as const;
/** No name or number of the one side is part of the other's, so that finding one means that it was told. */
export const FAMILY_PHONES = ["+4551000001", "+4551000002", "+4551000003"];
export const UNIT_PHONES = ["+4561000001", "+4561000002", "+4561000003", "+4561000004"];

/** @param wants whose number the volunteer and the family of the first match want the other to have */
export async function makeTown(wants: Record<Side, boolean>) {
  const { db } = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation({ kinds: ["friend", "mentor"] });
  const second = organisation.matchTypes[1] as { id: string };
  const where = { organisationId: organisation.id };
  const karin = make.account.coordinator({ ...where, name: "Karin Lund" });
  const household = (i: number, matchTypeIds: string[]) =>
    make.family.waiting({
      ...where,
      matchTypeIds,
      ownerId: karin.id,
      nextOn: "2026-11-29",
      childrenBirthYears: [],
      adults: [{ name: `Samira${i} Haddad${i}`, phone: FAMILY_PHONES[i], reach: "text" }],
    });
  const homes = [
    household(0, [organisation.matchTypeId, second.id]),
    household(1, [organisation.matchTypeId]),
    household(2, [second.id]),
  ];
  const adult = (i: number) => ({
    name: `Bente${i} Holm${i}`,
    phone: UNIT_PHONES[i] as string,
    languages: [...SPEAKS],
  });
  const units = [
    make.volunteer.approved({ ...where, capacity: 2, adults: [adult(0)] }),
    make.volunteer.couple({ ...where, adults: [adult(1), adult(2)] }),
    make.volunteer.approved({ ...where, adults: [adult(3)] }),
  ];
  await settle(db, organisation, karin, ...homes, ...units);
  return { db, organisation, karin, homes, units, wants, clock: { now: NOW }, told: new Set<string>() };
}
export type Town = Awaited<ReturnType<typeof makeTown>>;
export type Step = (town: Town) => Promise<unknown>;

export const doingIn = ({ karin, clock }: Town) => ({
  accountId: karin.id,
  now: clock.now,
  origin: ORIGIN,
  once: null,
});
export const pick = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)];
/** The i-th match of the town that is not over, or the first that is, as its page shows it. */
export async function matchAt(town: Town, i: number) {
  const all = await town.db.read.select().from(matches).orderBy(matches.id);
  const living = all.filter(({ closedAt }) => closedAt === null);
  const match = pick(living.length > 0 ? living : all, i);
  return match
    ? { match, shown: { organisationId: town.organisation.id, matchId: match.id, version: match.version } }
    : null;
}
export const unitAt = async (town: Town, i: number) =>
  pick(await town.db.read.select().from(volunteers).orderBy(volunteers.id), i);
