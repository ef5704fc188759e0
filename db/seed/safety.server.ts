import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { blockPerson } from "~/features/safety/block-person.server";
import { closeConcern } from "~/features/safety/close-concern.server";
import { divideFamily } from "~/features/safety/divide-family.server";
import { getFilePlace } from "~/features/safety/file-place-queries.server";
import { getPerson } from "~/features/safety/people-queries.server";
import { protectFamily } from "~/features/safety/protect-family.server";
import { raiseConcern } from "~/features/safety/raise-concern.server";
import { days, minutes } from "~/foundation/clock";
import type { Database } from "../database.server";
import { families, familyAdults, matches, roles, volunteerAdults, volunteers } from "../schema/all.server";
import type { SeededOrganisation } from "./organisations";

const ORIGIN = "http://localhost:3000";

/**
 * What goes wrong in a town, at the first organisation's desk: a concern that waits, one that is closed, a protected
 * family, a household that was divided, and a volunteer who is blocked. By the same verbs that the desk uses.
 */
export async function seedSafety(db: Database, organisations: SeededOrganisation[], now: Date): Promise<void> {
  const [organisation] = organisations;
  if (!organisation) return;
  const desk = { db, organisationId: organisation.id, karin: organisation.coordinatorId, now };
  await raiseTwo(desk, organisation);
  await protectOne(desk);
  await divideOne(desk);
  await blockOne(desk);
}

type Desk = { db: Database; organisationId: string; karin: string; now: Date };
const doingAt = ({ karin }: Desk, now: Date) => ({ accountId: karin, now, origin: ORIGIN, once: null });

/** Two of the matches that go on: one concern half an hour old, one of last week that was talked through. */
async function raiseTwo(desk: Desk, { coordinatorIds }: SeededOrganisation): Promise<void> {
  const { db, organisationId, karin, now } = desk;
  const active = await db.read
    .select({ id: matches.id })
    .from(matches)
    .where(and(eq(matches.organisationId, organisationId), eq(matches.state, "active"), eq(matches.ownerId, karin)))
    .orderBy(asc(matches.id))
    .limit(2);
  const ali = coordinatorIds.find((id) => id !== karin) ?? karin;
  const raise = async (matchId: string, door: "child" | "something-else", at: Date) => {
    const place = await getFilePlace(db.read, { organisationId, accountId: karin }, { match: matchId });
    const doing = { ...doingAt(desk, at), accountId: ali };
    return raiseConcern(db, doing, { door, place, aboutId: null, raisedBy: null, recordedBy: ali });
  };
  const [waits, done] = active;
  if (waits) await raise(waits.id, "child", new Date(now.getTime() - minutes(30)));
  const old = done && (await raise(done.id, "something-else", new Date(now.getTime() - days(7))));
  if (!old?.ok) return;
  const reader = { organisationId, accountId: karin, isLead: false };
  const by = doingAt(desk, new Date(now.getTime() - days(7) + minutes(50)));
  await closeConcern(db, by, reader, { id: old.value, outcome: "talked", once: null });
}

async function protectOne(desk: Desk): Promise<void> {
  const { db, organisationId, karin, now } = desk;
  const [lead] = await db.read
    .select({ id: roles.accountId })
    .from(roles)
    .where(and(eq(roles.organisationId, organisationId), eq(roles.role, "lead")));
  const [family] = await listWaiting(desk, ["woman"]);
  if (!lead || !family) return;
  const wish = { familyId: family.id, readers: [lead.id, karin] as const, once: null };
  await protectFamily(db, { accountId: lead.id, now }, { organisationId, accountId: lead.id }, wish);
}

async function divideOne(desk: Desk): Promise<void> {
  const { db, organisationId, karin } = desk;
  for (const family of await listWaiting(desk, ["family", "couple"])) {
    const adults = await db.read
      .select()
      .from(familyAdults)
      .where(and(eq(familyAdults.familyId, family.id), isNull(familyAdults.leftAt)))
      .orderBy(asc(familyAdults.position));
    const moving = adults[1];
    if (!moving) continue;
    await divideFamily(
      db,
      doingAt(desk, desk.now),
      { organisationId, accountId: karin },
      {
        ...{ familyId: family.id, version: family.version, why: "lives-apart", name: moving.name },
        ...{ adultIds: [moving.id], childrenBirthYears: [], household: "man", householdLeft: "family" },
        ...{ safePhone: "+4500000002", matchIds: [], once: null },
      },
    );
    return;
  }
}

async function blockOne(desk: Desk): Promise<void> {
  const { db, organisationId, karin, now } = desk;
  const busy = db.read.select({ id: matches.volunteerId }).from(matches).where(isNull(matches.closedAt));
  const taken = new Set((await busy).map(({ id }) => id));
  const free = await db.read
    .select({ id: volunteers.id, adultId: volunteerAdults.id })
    .from(volunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id))
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        eq(volunteers.state, "approved"),
        isNotNull(volunteers.approvedAt),
        isNull(volunteerAdults.accountId),
      ),
    )
    .orderBy(asc(volunteers.id));
  const chosen = free.find(({ id }) => !taken.has(id));
  if (!chosen) return;
  const at = { organisationId, accountId: karin };
  const person = await getPerson(db.read, at, "volunteer", chosen.adultId);
  const doing = doingAt(desk, now);
  await blockPerson(db, doing, { organisationId, person }, (tx, who) => stopMatchesOf(tx, doing, who, "block"));
}

/** Families of the organisation that wait, in these kinds of household, without a match under way. */
async function listWaiting({ db, organisationId }: Desk, kinds: ("family" | "couple" | "woman")[]) {
  const taken = await db.read.select({ id: matches.familyId }).from(matches).where(isNull(matches.closedAt));
  const busy = new Set(taken.map(({ id }) => id));
  const rows = await db.read
    .select()
    .from(families)
    .where(
      and(
        eq(families.organisationId, organisationId),
        eq(families.state, "consented"),
        inArray(families.household, kinds),
        isNull(families.protectedFor),
      ),
    )
    .orderBy(asc(families.id));
  return rows.filter(({ id }) => !busy.has(id));
}
