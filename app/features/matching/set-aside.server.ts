import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { requests, setAsides } from "~db/schema/matching.server";
import { volunteers } from "~db/schema/people.server";
import type { SET_ASIDE_REASONS } from "~db/vocabulary";
import { SET_ASIDE_DAYS } from "./deadlines";

type Wish = {
  organisationId: string;
  requestId: string;
  volunteerId: string;
  reason: (typeof SET_ASIDE_REASONS)[number];
};

/** "Not now" at a suggestion: it stands back for a month, with the reason, and rounds leave the pair out. */
export async function setAside(
  db: Database,
  by: Actor & { once: string | null },
  { organisationId, requestId, volunteerId, reason }: Wish,
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    const [pair] = await tx
      .select({ id: requests.id })
      .from(requests)
      .innerJoin(volunteers, eq(volunteers.organisationId, requests.organisationId))
      .where(
        and(eq(requests.id, requestId), eq(requests.organisationId, organisationId), eq(volunteers.id, volunteerId)),
      );
    if (!pair || by.accountId === null) return refused("not-found");
    await tx
      .insert(setAsides)
      .values({
        id: newId(),
        requestId,
        volunteerId,
        reason,
        by: by.accountId,
        at: by.now,
        until: addDays(dayOf(by.now), SET_ASIDE_DAYS),
      })
      .returning({ id: setAsides.id });
    await audit(tx, by, "suggestion.set-aside", requestId, { organisationId, detail: { volunteerId, reason } });
    await takeOnce(tx, by.once, by.now);
    return ok(null);
  });
}
