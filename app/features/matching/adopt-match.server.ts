import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { addMonths } from "~/foundation/calendar-months";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Writer } from "~db/database.server";
import { matches, requests } from "~db/schema/matching.server";
import { families, volunteers } from "~db/schema/people.server";
import type { Gate, MatchState } from "~db/vocabulary";
import { planCheckIns } from "./check-in-plan.server";
import type { ImportedMatch } from "./imported-match";
import type { Match } from "./move-match.server";
import { isBarredForGood, readPair } from "./propose-match.server";
import { type MatchEvent, move, requestStateAt } from "./state-machine";

/** What has happened to a match that runs already, before it was written down here. */
const WAY: readonly MatchEvent[] = ["volunteer-yes", "family-yes", "book-meeting", "meet", "confirm", "confirm"];
/** What must hold for people who meet, however long they have. Wishes, distance and room are theirs: they found each other. */
const GATES_THAT_HOLD: readonly Gate[] = [
  "not-approved",
  "no-consent",
  "other-organisation",
  "already-open",
  "certificate",
];

export type Adopted = Result<Match, "not-found" | "gate-shut"> & { gates?: readonly Gate[] };

/**
 * Writes down a match that runs already, inside the transaction of an import: active, with its check-ins planned from today
 * and its ending by the term of its type, a month from now at the earliest. Nobody is written to.
 */
export async function adoptMatch(
  tx: Writer,
  by: Actor,
  organisationId: string,
  { match }: { match: ImportedMatch },
): Promise<Adopted> {
  const { familyId, volunteerId, since } = match;
  if (!(await belongHere(tx, organisationId, match))) return refused("not-found");
  const request = await takeRequest(tx, organisationId, match, by.now);
  if (!request) return { ...refused("gate-shut"), gates: ["already-open"] };
  const pair = await readPair(tx, { organisationId, requestId: request.id, volunteerId }, dayOf(by.now));
  const gates = pair?.gates.filter((gate) => GATES_THAT_HOLD.includes(gate)) ?? [];
  if (pair && (await isBarredForGood(tx, familyId, volunteerId))) gates.push("earlier-pair");
  const adopted =
    pair && gates.length === 0 ? await insertActive(tx, by, { organisationId, match, request, pair }) : null;
  if (!adopted) {
    await giveBack(tx, request);
    return { ...refused("gate-shut"), gates: gates.length > 0 ? gates : ["already-open"] };
  }
  await tx
    .update(requests)
    .set({ state: requestStateAt("active") })
    .where(eq(requests.id, request.id))
    .returning();
  await tx.update(volunteers).set({ lastMatchedAt: by.now }).where(eq(volunteers.id, volunteerId)).returning();
  await planCheckIns(tx, adopted, dayOf(by.now));
  await audit(tx, by, "match.adopt", adopted.id, { organisationId, detail: { since, points: adopted.points } });
  return ok(adopted);
}

/** Where a way of events leads: what the table of states says, and nothing else. */
function stateAfter(way: readonly MatchEvent[]): MatchState {
  return way.reduce<MatchState>((state, event) => {
    const moved = move(state, event);
    if (!moved.ok) throw new Error(`the way of an adopted match breaks at ${event}`);
    return moved.state;
  }, "proposed");
}

async function belongHere(tx: Writer, organisationId: string, { familyId, volunteerId }: ImportedMatch) {
  const [family] = await tx
    .select({ hidden: families.protectedFor })
    .from(families)
    .where(and(eq(families.id, familyId), eq(families.organisationId, organisationId)));
  const [volunteer] = await tx
    .select({ id: volunteers.id })
    .from(volunteers)
    .where(and(eq(volunteers.id, volunteerId), eq(volunteers.organisationId, organisationId)));
  return family !== undefined && family.hidden === null && volunteer !== undefined;
}

type Request = { id: string; isNew: boolean };

/** The family's request for this type, which stops waiting; a new one where it has none. Null where it is in a proposal. */
async function takeRequest(
  tx: Writer,
  organisationId: string,
  { familyId, matchTypeId, since }: ImportedMatch,
  now: Date,
): Promise<Request | null> {
  const row = {
    organisationId,
    familyId,
    matchTypeId,
    state: "proposed" as const,
    waitingSince: since,
    createdAt: now,
  };
  const [made] = await tx
    .insert(requests)
    .values({ id: newId(), ...row })
    .onConflictDoNothing()
    .returning({ id: requests.id });
  if (made) return { id: made.id, isNew: true };
  const [taken] = await tx
    .update(requests)
    .set({ state: "proposed" })
    .where(
      and(
        eq(requests.organisationId, organisationId),
        eq(requests.familyId, familyId),
        eq(requests.matchTypeId, matchTypeId),
        eq(requests.state, "waiting"),
      ),
    )
    .returning({ id: requests.id });
  return taken ? { id: taken.id, isNew: false } : null;
}

async function giveBack(tx: Writer, { id, isNew }: Request): Promise<void> {
  if (isNew) await tx.delete(requests).where(eq(requests.id, id)).returning({ id: requests.id });
  else await tx.update(requests).set({ state: "waiting" }).where(eq(requests.id, id)).returning({ id: requests.id });
}

type Adopting = {
  organisationId: string;
  match: ImportedMatch;
  request: Request;
  pair: NonNullable<Awaited<ReturnType<typeof readPair>>>;
};

/** Null where the family is in another match of this kind, perhaps with another organisation. */
async function insertActive(tx: Writer, { accountId, now }: Actor, adopting: Adopting): Promise<Match | null> {
  const { organisationId, match, request, pair } = adopting;
  const today = dayOf(now);
  const began = new Date(`${match.since}T11:00:00Z`);
  const [, plannedEndOn] = [addMonths(match.since, pair.type.termMonths), addMonths(today, 1)].toSorted();
  const [made] = await tx
    .insert(matches)
    .values({
      id: newId(),
      organisationId,
      requestId: request.id,
      familyId: match.familyId,
      volunteerId: match.volunteerId,
      matchTypeId: pair.type.id,
      matchTypeKind: pair.type.kind,
      state: stateAfter(WAY),
      points: pair.points,
      parts: pair.parts,
      policyVersion: pair.policyVersion,
      proposedBy: accountId as string,
      proposedAt: began,
      agreedAt: began,
      // A yes that was written down later would make the days until the first meeting fewer than none.
      metAt: pair.consentSince !== null && pair.consentSince <= match.since ? began : null,
      activeAt: began,
      plannedEndOn,
      ownerId: accountId as string,
      nextOn: addDays(today, 14),
    })
    .onConflictDoNothing()
    .returning();
  return made ?? null;
}
