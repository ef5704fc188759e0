import { desc, eq } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { policies } from "~db/schema/organisations.server";
import type { Policy } from "../engine/policy";

export type PolicyVersion = { version: number; setAt: Date; by: string | null; policy: Policy };

/** Every version of an organisation's weights, the one in force first. */
export async function listPolicyVersions(db: Reader, organisationId: string): Promise<PolicyVersion[]> {
  const rows = await db
    .select({ row: policies, by: accounts.name })
    .from(policies)
    .leftJoin(accounts, eq(accounts.id, policies.setBy))
    .where(eq(policies.organisationId, organisationId))
    .orderBy(desc(policies.version));
  return rows.map(({ row, by }) => ({
    version: row.version,
    setAt: row.setAt,
    by,
    policy: {
      weights: row.weights,
      floor: row.floor,
      halfDistanceKm: row.halfDistanceTenths / 10,
      waitingBonus: row.waitingBonus,
    },
  }));
}
