import { and, count, eq, inArray } from "drizzle-orm";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { matches, requests } from "~db/schema/matching.server";
import { areas } from "~db/schema/organisations.server";
import { volunteers } from "~db/schema/people.server";
import { OPEN_MATCH_STATES } from "~db/vocabulary";
import { listOpenOrganisations } from "../volunteers/join/queries.server";
import type { IntakeOrganisation } from "./choose-intake";

/** Every open organisation with what `chooseIntake` compares. Counts are over the whole organisation. */
export async function listIntakeOrganisations(db: Reader, area: string): Promise<IntakeOrganisation[]> {
  const ids = (await listOpenOrganisations(db)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const held = grouped(
    await db.select().from(areas).where(inArray(areas.organisationId, ids)),
    ({ organisationId }) => organisationId,
  );
  const waiting = await countWaiting(db, ids);
  const free = await countFree(db, ids);
  return ids.map((id) => ({
    id,
    near: (held.get(id) ?? []).some(({ postcodeAreas }) => postcodeAreas.includes(area)),
    waitingRequests: waiting.get(id) ?? 0,
    freeVolunteers: free.get(id) ?? 0,
  }));
}

async function countWaiting(db: Reader, ids: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: requests.organisationId, number: count() })
    .from(requests)
    .where(and(inArray(requests.organisationId, ids), eq(requests.state, "waiting")))
    .groupBy(requests.organisationId);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Free are those who are approved and have room for one more: open proposals take up a place as matches do. */
async function countFree(db: Reader, ids: string[]): Promise<Map<string, number>> {
  const approved = and(inArray(volunteers.organisationId, ids), eq(volunteers.state, "approved"));
  const units = await db
    .select({ id: volunteers.id, organisationId: volunteers.organisationId, capacity: volunteers.capacity })
    .from(volunteers)
    .where(approved);
  const engaged = await db
    .select({ volunteerId: matches.volunteerId, number: count() })
    .from(matches)
    .innerJoin(volunteers, eq(volunteers.id, matches.volunteerId))
    .where(and(approved, inArray(matches.state, [...OPEN_MATCH_STATES, "active"])))
    .groupBy(matches.volunteerId);
  const taken = new Map(engaged.map(({ volunteerId, number }) => [volunteerId, number]));
  const free = units.filter(({ id, capacity }) => (taken.get(id) ?? 0) < capacity);
  const byOrganisation = grouped(free, ({ organisationId }) => organisationId ?? "");
  return new Map([...byOrganisation].map(([id, units]) => [id, units.length]));
}
