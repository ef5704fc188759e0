import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { volunteerAdults } from "~db/schema/people.server";
import { findDeclarationInForce } from "../declared-queries.server";

/** One adult says yes to the declarations in force, for themselves; to the version they read, or not at all. */
export async function declare(
  db: Database,
  by: Actor,
  who: { volunteerId: string; organisationId: string; adultId: string; version: number; once: string | null },
): Promise<Result<null, "stale">> {
  const { volunteerId, organisationId, adultId, version, once } = who;
  return db.transact(async (tx) => {
    if ((await findDeclarationInForce(tx, organisationId)).version !== version) return refused("stale");
    await takeOnce(tx, once, by.now);
    const self = and(eq(volunteerAdults.id, adultId), eq(volunteerAdults.volunteerId, volunteerId));
    const [declared] = await tx
      .update(volunteerAdults)
      .set({ declarationVersion: version, declaredAt: by.now })
      .where(and(self, isNull(volunteerAdults.leftAt)))
      .returning({ id: volunteerAdults.id });
    if (!declared) return refused("stale");
    await audit(tx, by, "volunteer.declared", volunteerId, { organisationId, detail: { version } });
    return ok(null);
  });
}
