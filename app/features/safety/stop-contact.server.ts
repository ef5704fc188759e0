import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { Database, Writer } from "~db/database.server";
import type { Place } from "./places-queries.server";
import { type Doing, raiseIn } from "./raise-concern.server";

/** How one match is stopped and its pair barred: handed in by the route, since matching owns its states. */
export type StopMatch = (tx: Writer, matchId: string) => Promise<void>;

/**
 * A family or a volunteer stops the contact with the other side: the match ends at once, the two are never proposed to
 * each other again, and the coordinator gets a concern, so that somebody rings. No reason is asked.
 * @param from the place of the match, as `listPlaces` found it for this person
 * @returns the concern's id, or nothing where the organisation has nobody who may get one
 */
export async function stopContact(
  db: Database,
  doing: Doing & { accountId: string },
  from: Place & { matchId: string },
  stopMatch: StopMatch,
): Promise<string | null> {
  return db.transact(async (tx) => {
    await takeOnce(tx, doing.once, doing.now);
    await stopMatch(tx, from.matchId);
    await audit(tx, doing, "match.contact-stopped", from.matchId, { organisationId: from.organisationId });
    const more = { aboutId: null, raisedBy: doing.accountId, recordedBy: null };
    const raised = await raiseIn(tx, doing, { door: "something-else", place: from, ...more });
    return raised.ok ? raised.value : null;
  });
}
