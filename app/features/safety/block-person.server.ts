import { and, eq, inArray, isNull } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { stopHosting } from "~/access/stop-hosting.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { blocks } from "~db/schema/follow-up.server";
import { families, volunteers } from "~db/schema/people.server";
import { accountOfPerson } from "./account-of-person.server";
import { endKeysOf, type PersonsFiles, personsFiles, silence } from "./end-keys.server";
import type { Person } from "./people-queries.server";
import type { Doing } from "./raise-concern.server";

/** How everything a file is part of is stopped and its pairs barred: handed in by the route, since matching owns matches. */
export type StopAll = (tx: Writer, who: { familyId: string } | { volunteerId: string }) => Promise<void>;
export type BlockRefusal = "own" | "staff" | "stale";

/**
 * Blocks a person at once and everywhere: matches end and their pairs are barred, hosting is given back, unsent messages
 * are emptied, keys and links open nothing, and the next page they ask for says "paused, we will call". Their files pause
 * until a coordinator ends the pause.
 * @param person somebody of a file of this organisation, as `people-queries` found them
 */
export async function blockPerson(
  db: Database,
  doing: Doing & { accountId: string },
  { organisationId, person }: { organisationId: string; person: Person },
  stopAll: StopAll,
): Promise<Result<string, BlockRefusal>> {
  return db.transact(async (tx) => {
    const { now } = doing;
    const accountId = await accountOfPerson(tx, person, now);
    if (accountId === doing.accountId) return refused("own");
    if (await worksAtDesk(tx, accountId)) return refused("staff");
    const [blocked] = await tx
      .update(accounts)
      .set({ blockedAt: now })
      .where(and(eq(accounts.id, accountId), isNull(accounts.blockedAt)))
      .returning({ id: accounts.id });
    if (!blocked) return refused("stale");
    await takeOnce(tx, doing.once, now);
    const files = await personsFiles(tx, accountId);
    await stopFiles(tx, doing, files, stopAll);
    await endKeysOf(tx, accountId, files, now);
    await silence(tx, files, now);
    await tx
      .insert(blocks)
      .values({ id: newId(), organisationId, accountId, at: now, by: doing.accountId })
      .returning({ id: blocks.id });
    await audit(tx, doing, "account.blocked", accountId, { organisationId });
    return ok(accountId);
  });
}

/** Who works at a desk is not blocked there: a lead takes the role away first. */
async function worksAtDesk(tx: Writer, accountId: string): Promise<boolean> {
  const held = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.accountId, accountId), inArray(roles.role, ["coordinator", "lead", "administrator"])));
  return held.length > 0;
}

async function stopFiles(tx: Writer, { now }: Doing, files: PersonsFiles, stopAll: StopAll) {
  const { unitIds, familyIds, adults } = files;
  const familyAdultIds = adults.flatMap(({ side, adultId }) => (side === "family" ? adultId : []));
  await stopHosting(tx, now, { volunteerIds: unitIds, familyAdultIds });
  for (const volunteerId of unitIds) {
    await stopAll(tx, { volunteerId });
    await tx
      .update(volunteers)
      .set({ state: "paused", pausedAt: now, pausedUntil: null })
      .where(and(eq(volunteers.id, volunteerId), eq(volunteers.state, "approved")))
      .returning({ id: volunteers.id });
  }
  for (const familyId of familyIds) {
    await stopAll(tx, { familyId });
    await tx
      .update(families)
      .set({ state: "paused", pausedAt: now })
      .where(and(eq(families.id, familyId), eq(families.state, "consented")))
      .returning({ id: families.id });
  }
}
