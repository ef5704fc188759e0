import { and, eq } from "drizzle-orm";
import type { Actor } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { DeskLanguage } from "~/language/languages";
import type { Database } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { invite } from "./invite.server";
import { findScopeName } from "./queries.server";

/** A lead invites a coordinator or another lead of their own organisation. */
export async function inviteStaff(
  db: Database,
  by: Actor,
  what: {
    organisationId: string;
    email: string;
    role: "coordinator" | "lead";
    language: DeskLanguage;
    origin: string;
    once: string | null;
  },
): Promise<Result<null, "already-done">> {
  const { organisationId, email, role, language, origin, once } = what;
  return db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const [holds] = await tx
      .select({ id: roles.id })
      .from(roles)
      .innerJoin(accounts, eq(accounts.id, roles.accountId))
      .where(and(eq(accounts.email, email), eq(roles.role, role), eq(roles.organisationId, organisationId)));
    if (holds) return refused("already-done");
    const scopeName = (await findScopeName(tx, organisationId)) ?? "";
    await invite(tx, by, { email, role, scopeId: organisationId, scopeName, organisationId, language, origin });
    return ok(null);
  });
}
