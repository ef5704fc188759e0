import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import type { DeskLanguage } from "~/language/languages";
import type { Database } from "~db/database.server";
import { declarationTexts, matchTypes, organisations, policies } from "~db/schema/organisations.server";
import { invite } from "./invite.server";
import { FIRST_MATCH_TYPES, FIRST_POLICY } from "./new-organisation";

/** The administrator adds an organisation, with what every organisation starts from, and invites its first lead. */
export async function addOrganisation(
  db: Database,
  by: Actor,
  what: { name: string; phone: string; email: string; language: DeskLanguage; origin: string; once: string | null },
): Promise<{ organisationId: string }> {
  const { name, phone, email, language, origin, once } = what;
  const id = newId();
  const { now } = by;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, now);
    await tx.insert(organisations).values({ id, name, phone, createdAt: now }).returning({ id: organisations.id });
    await tx
      .insert(policies)
      .values({ ...FIRST_POLICY, organisationId: id, setBy: by.accountId, setAt: now })
      .returning();
    await tx.insert(declarationTexts).values({ organisationId: id, version: 1, ownWords: "", since: now }).returning();
    const offered = FIRST_MATCH_TYPES.map((one) => ({
      ...one,
      outcomes: [...one.outcomes],
      organisationId: id,
      id: newId(),
    }));
    await tx.insert(matchTypes).values(offered).returning({ id: matchTypes.id });
    await audit(tx, by, "organisation.added", id, { organisationId: id });
    await invite(tx, by, { email, role: "lead", scopeId: id, scopeName: name, organisationId: id, language, origin });
  });
  return { organisationId: id };
}
