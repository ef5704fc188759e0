import type { DeskLanguage } from "~/language/languages";
import type { Database } from "~db/database.server";
import { invite } from "./invite.server";

/** The first administrator is invited from the command line; the link is shown there, since there may be no mail yet. */
export async function createAdministrator(
  db: Database,
  what: { email: string; language: DeskLanguage; origin: string; now: Date },
): Promise<{ link: string }> {
  const { email, language, origin, now } = what;
  const invitation = { email, role: "administrator", scopeId: "", scopeName: "", organisationId: null } as const;
  const link = await db.transact((tx) => invite(tx, { accountId: null, now }, { ...invitation, language, origin }));
  return { link };
}
