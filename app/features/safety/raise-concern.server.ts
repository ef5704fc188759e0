import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { hours } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { concerns } from "~db/schema/follow-up.server";
import type { ConcernDoor } from "~db/vocabulary";
import { concernChain } from "./concern-chain";
import { findDeskPeople } from "./desk-people-queries.server";
import type { Place } from "./places-queries.server";
import { tellOwner } from "./tell-owner.server";

/** Whoever has a concern sees it within this time; else it goes on to the next. */
export const SEEN_WITHIN_MS = hours(2);

export type Raising = {
  door: ConcernDoor;
  place: Omit<Place, "names" | "organisation" | "area" | "kind" | "value">;
  /** Somebody of the organisation it is about. */
  aboutId: string | null;
  /** The account that raises it; null where somebody without one rings. */
  raisedBy: string | null;
  /** The coordinator who writes it down for somebody who rings. */
  recordedBy: string | null;
};
/** Who does it, and the address of the site that links in mails begin with. */
export type Doing = Actor & { origin: string; once: string | null };

/**
 * Takes a concern: it goes to the coordinator responsible, never to the one it is about nor back to the one who raised
 * it. Stored are time, door, owner and, later, outcome: no story.
 * @returns the concern's id, or `nobody` where the organisation has nobody who may get it
 */
export async function raiseConcern(db: Database, doing: Doing, raising: Raising): Promise<Result<string, "nobody">> {
  return db.transact(async (tx) => {
    await takeOnce(tx, doing.once, doing.now);
    return raiseIn(tx, doing, raising);
  });
}

/** The same inside a transaction of the caller's. */
export async function raiseIn(tx: Writer, doing: Doing, raising: Raising): Promise<Result<string, "nobody">> {
  const { door, place, aboutId, raisedBy, recordedBy } = raising;
  const { organisationId, responsible, volunteerId, familyId, matchId } = place;
  const never = new Set([aboutId, raisedBy].filter((id) => id !== null));
  const [ownerId] = concernChain(responsible, await findDeskPeople(tx, place), never);
  if (!ownerId) return refused("nobody");
  const id = newId();
  const answerBy = new Date(doing.now.getTime() + SEEN_WITHIN_MS);
  const own = ownerId === recordedBy;
  await tx
    .insert(concerns)
    .values({
      ...{ id, organisationId, door, raisedBy, recordedBy, volunteerId, familyId, matchId, aboutId, ownerId, answerBy },
      raisedAt: doing.now,
      goneTo: [ownerId],
      // Who writes down their own sees it by that.
      seenAt: own ? doing.now : null,
    })
    .returning({ id: concerns.id });
  await audit(tx, doing, "concern.raised", id, { organisationId, detail: { door, byPhone: recordedBy !== null } });
  if (!own) await tellOwner(tx, doing, { id, organisationId, ownerId, answerBy });
  return ok(id);
}
