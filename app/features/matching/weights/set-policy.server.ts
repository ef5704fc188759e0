import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import { type Database, isTaken } from "~db/database.server";
import { policies } from "~db/schema/organisations.server";
import { checkPolicy, type Policy } from "../engine/policy";
import { getPolicy } from "../pool-queries.server";

/**
 * Sets the weights of an organisation as a new version; the versions before stay, since proposals name the one they were
 * scored under. Proposals that are open keep their points.
 * @param wish.version the version in force that the page showed
 */
export async function setPolicy(
  db: Database,
  by: Actor,
  wish: { organisationId: string; version: number; policy: Policy; once: string | null },
): Promise<Result<number, "stale" | "out-of-bounds" | "all-weights-zero">> {
  const { organisationId, policy, once } = wish;
  const verdict = checkPolicy(policy);
  if (!verdict.ok) return refused(verdict.reason);
  try {
    return await db.transact(async (tx) => {
      const before = await getPolicy(tx, organisationId);
      if (before.version !== wish.version) return refused("stale");
      await takeOnce(tx, once, by.now);
      const version = before.version + 1;
      const { weights, floor, halfDistanceKm, waitingBonus } = policy;
      const halfDistanceTenths = Math.round(halfDistanceKm * 10);
      await tx
        .insert(policies)
        .values({
          ...{ organisationId, version, weights, floor, halfDistanceTenths, waitingBonus },
          setBy: by.accountId,
          setAt: by.now,
        })
        .returning({ version: policies.version });
      await audit(tx, by, "policy.set", organisationId, { organisationId, detail: { version } });
      return ok(version);
    });
  } catch (error) {
    if (isTaken(error)) return refused("stale");
    throw error;
  }
}
