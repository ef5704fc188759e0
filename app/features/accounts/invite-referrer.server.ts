import type { Actor } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { DeskLanguage } from "~/language/languages";
import type { Database } from "~db/database.server";
import { municipalityName } from "~db/geography/municipalities";
import { invite } from "./invite.server";

/** The administrator invites a municipal worker to refer people. */
export async function inviteReferrer(
  db: Database,
  by: Actor,
  what: { municipalityCode: string; email: string; language: DeskLanguage; origin: string; once: string | null },
): Promise<void> {
  const { municipalityCode: scopeId, email, language, origin, once } = what;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const scopeName = municipalityName(scopeId) ?? "";
    await invite(tx, by, { email, role: "referrer", scopeId, scopeName, organisationId: null, language, origin });
  });
}
