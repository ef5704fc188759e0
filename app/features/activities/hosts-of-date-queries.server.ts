import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Address, familyAddress, volunteerAddress } from "~/features/notifications/address";
import type { Reader } from "~db/database.server";
import { hostings, volunteerAdults, volunteers } from "~db/schema/all.server";
import { listHouseholdHosts } from "./household-hosts-queries.server";
import type { HostCount } from "./missing-hosts";

export type Hosting = typeof hostings.$inferSelect;
/** Somebody who hosts a date, has offered to, or was asked: a volunteer with all of the unit, or one of a household. */
export type HostOfDate = {
  hostingId: string;
  names: string;
  /** Hosts together with a volunteer, never alone. */
  coHost: boolean;
  state: Exclude<Hosting["state"], "withdrawn">;
};

/** Hostings of some dates that are in one of some states and whose host is there: who may not be shown is not. */
async function listLiving(
  db: Reader,
  occurrenceIds: readonly string[],
  states: readonly Hosting["state"][],
): Promise<Hosting[]> {
  const rows = await db
    .select()
    .from(hostings)
    .where(and(inArray(hostings.occurrenceId, [...occurrenceIds]), inArray(hostings.state, [...states])))
    .orderBy(asc(hostings.at), asc(hostings.id));
  const ids = rows.flatMap(({ familyAdultId }) => familyAdultId ?? []);
  const households = await listHouseholdHosts(db, [...new Set(ids)]);
  const open = new Set(households.flatMap((one) => (one.open ? one.id : [])));
  return rows.filter(({ familyAdultId }) => familyAdultId === null || open.has(familyAdultId));
}

export type HostsCounted = HostCount & { offers: number };
export const NO_HOSTS: HostsCounted = { volunteers: 0, households: 0, offers: 0 };

/** How many host each of some dates, and how many offers wait for the house's answer. */
export async function countHosts(db: Reader, occurrenceIds: readonly string[]): Promise<Map<string, HostsCounted>> {
  const counts = new Map<string, HostsCounted>();
  if (occurrenceIds.length === 0) return counts;
  for (const { occurrenceId, volunteerId, state } of await listLiving(db, occurrenceIds, ["offered", "hosting"])) {
    const count = counts.get(occurrenceId) ?? { ...NO_HOSTS };
    counts.set(occurrenceId, count);
    if (state === "offered") count.offers += 1;
    else if (volunteerId === null) count.households += 1;
    else count.volunteers += 1;
  }
  return counts;
}

/** Who hosts a date, has offered to, was asked, or got a no. Of who lives in a household the first name alone. */
export async function listHosts(db: Reader, occurrenceId: string): Promise<HostOfDate[]> {
  const rows = await listLiving(db, [occurrenceId], ["asked", "offered", "hosting", "declined"]);
  const inUnits = await listUnitAdults(db, rows);
  const households = await listHouseholdHosts(
    db,
    rows.flatMap(({ familyAdultId }) => familyAdultId ?? []),
  );
  return rows.map((row) => ({
    hostingId: row.id,
    state: row.state as HostOfDate["state"],
    coHost: row.familyAdultId !== null,
    names:
      row.familyAdultId === null
        ? inUnits.flatMap(({ adult }) => (adult.volunteerId === row.volunteerId ? adult.name : [])).join(", ")
        : firstName(households.find(({ id }) => id === row.familyAdultId)?.adult.name ?? ""),
  }));
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? "";

/** One person a message about hosting goes to, and where they answer. */
export type HostContact = {
  hostingId: string;
  adultId: string;
  name: string;
  language: string;
  organisationId: string | null;
  address: Address;
  /** Others read what comes to this telephone: it only says that there is news. */
  shared: boolean;
  page: "volunteer" | "family/own";
};

/** Whom some hostings concern, each reached as they said is safe; who cannot be written to or may not is left out. */
export async function listContacts(db: Reader, rows: readonly Hosting[]): Promise<HostContact[]> {
  const inUnits = await listUnitAdults(db, rows);
  const ids = rows.flatMap(({ familyAdultId }) => familyAdultId ?? []);
  const households = (await listHouseholdHosts(db, ids)).filter(({ open }) => open);
  return rows.flatMap(({ id: hostingId, volunteerId, familyAdultId }): HostContact[] => {
    const units = inUnits.filter(({ adult }) => adult.volunteerId === volunteerId);
    const volunteering = units.map(({ adult, language, organisationId }) => ({
      ...{ hostingId, adultId: adult.id, name: adult.name, language, organisationId },
      ...{ address: volunteerAddress(adult), shared: false, page: "volunteer" as const },
    }));
    const living = households.flatMap(({ id, adult, organisationId }) => {
      const address = id === familyAdultId ? familyAddress(adult) : null;
      if (address === null) return [];
      const shared = adult.sharedPhone && address.channel === "text";
      const { name, language } = adult;
      return { hostingId, adultId: id, name, language, organisationId, address, shared, page: "family/own" as const };
    });
    return [...volunteering, ...living];
  });
}

/** The adults of the units among some hosts, with the language and organisation of their unit. */
async function listUnitAdults(db: Reader, rows: readonly Hosting[]) {
  const ids = rows.flatMap(({ volunteerId }) => volunteerId ?? []);
  if (ids.length === 0) return [];
  return db
    .select({ adult: volunteerAdults, language: volunteers.language, organisationId: volunteers.organisationId })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(and(inArray(volunteers.id, ids), isNull(volunteerAdults.leftAt)))
    .orderBy(asc(volunteerAdults.position));
}
