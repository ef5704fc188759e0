import { type Address, familyAddress, volunteerAddress } from "~/features/notifications/address";
import type { Reader } from "~db/database.server";
import type { HostCount } from "./missing-hosts";
import { type Hosting, listStanding, type StandingHost } from "./standing-hosts-queries.server";
import type { WhyNot } from "./why-not-host";

export type { Hosting };
/** Somebody who hosts a date, has offered to, or was asked: a volunteer's unit, or one of a household. */
export type HostOfDate = {
  hostingId: string;
  names: string;
  /** Hosts together with a volunteer, never alone. */
  coHost: boolean;
  state: Exclude<Hosting["state"], "withdrawn">;
  /** Why they do not count any more; empty: they do. */
  why: WhyNot[];
};

export type HostsCounted = HostCount & { offers: number };
export const NO_HOSTS: HostsCounted = { volunteers: 0, households: 0, offers: 0 };

/** How many host each of some dates, and how many offers wait for the house's answer: of those who may. */
export async function countHosts(db: Reader, occurrenceIds: readonly string[]): Promise<Map<string, HostsCounted>> {
  const counts = new Map<string, HostsCounted>();
  if (occurrenceIds.length === 0) return counts;
  const standing = await listStanding(db, { occurrenceIds, states: ["offered", "hosting"] });
  for (const { hosting, unit } of standing.filter(({ why }) => why.length === 0)) {
    const count = counts.get(hosting.occurrenceId) ?? { ...NO_HOSTS };
    counts.set(hosting.occurrenceId, count);
    if (hosting.state === "offered") count.offers += 1;
    else if (unit === null) count.households += 1;
    else count.volunteers += 1;
  }
  return counts;
}

/**
 * Who hosts a date, has offered to, was asked, or got a no. Of a unit those who fulfil the rules, of who lives in a
 * household the first name alone, and nobody who was only asked: they show their name by offering.
 */
export async function listHosts(db: Reader, occurrenceId: string): Promise<HostOfDate[]> {
  const states = ["asked", "offered", "hosting", "declined"] as const;
  const standing = await listStanding(db, { occurrenceIds: [occurrenceId], states });
  const shown = standing.filter(({ hosting, household }) => household === null || hosting.state !== "asked");
  return shown.map(({ hosting, why, people, household }) => ({
    hostingId: hosting.id,
    state: hosting.state as HostOfDate["state"],
    coHost: household !== null,
    names: people?.map(({ name }) => name).join(", ") ?? firstName(household?.adult.name ?? ""),
    why,
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

/**
 * Whom some hostings concern, each reached as they said is safe: of a unit those who fulfil the rules, so that a women's
 * evening is not written about to a husband. Left out is who cannot be written to, who may not, and who has ended.
 */
export async function listContacts(db: Reader, rows: readonly Hosting[]): Promise<HostContact[]> {
  const standing = await listStanding(db, { hostingIds: rows.map(({ id }) => id) });
  return standing.flatMap((one) => (one.household === null ? contactsInUnit(one) : contactInHousehold(one)));
}

function contactsInUnit({ hosting, unit, people }: StandingHost & { household: null }): HostContact[] {
  if (unit.state === "left" || unit.state === "declined") return [];
  const { language, organisationId } = unit;
  const blocked = new Set(unit.adults.flatMap((adult) => (adult.blocked ? adult.person.id : [])));
  return people
    .filter(({ id }) => !blocked.has(id))
    .map((adult) => ({
      ...{ hostingId: hosting.id, adultId: adult.id, name: adult.name, language, organisationId },
      ...{ address: volunteerAddress(adult), shared: false, page: "volunteer" },
    }));
}

function contactInHousehold({ hosting, household }: StandingHost & { unit: null }): HostContact[] {
  const { id: adultId, adult, organisationId } = household;
  const address = familyAddress(adult);
  if (address === null) return [];
  const shared = adult.sharedPhone && address.channel === "text";
  const { name, language } = adult;
  return [{ hostingId: hosting.id, adultId, name, language, organisationId, address, shared, page: "family/own" }];
}
