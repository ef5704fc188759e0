import { audit } from "~/access/audit.server";
import { endTokens, makeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { hours } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Database } from "~db/database.server";
import { countTry } from "./limits.server";
import { findAccountByEmail } from "./queries.server";

export const RESET_MS = hours(1);

/** Sends a link for a new password where the address has an account. Nobody can tell from outside whether it had. */
export async function askForPasswordReset(
  db: Database,
  who: { email: string; language: string; address: string; origin: string; now: Date },
): Promise<void> {
  const { email, language, address, origin, now } = who;
  const waits = [await countTry(db, "message-address", address), await countTry(db, "message-contact", email)];
  if (waits.some((ms) => ms > 0)) return;
  await db.transact(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account || account.blockedAt) return;
    await endTokens(tx, "reset-password", account.id, now);
    const secret = await makeToken(tx, { purpose: "reset-password", subjectId: account.id, now, livesMs: RESET_MS });
    await audit(tx, { accountId: null, now }, "account.reset-asked", account.id);
    const link = `${origin}/${language}/reset-password/${secret}`;
    const message = { channel: "mail", recipient: email, language, message: "reset-password" } as const;
    await post(tx, now, { ...message, id: `reset-password:${newId()}`, facts: { link } });
  });
}
