import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { hashOf } from "~/foundation/ids";
import { hashOfCode, type Keys } from "~/foundation/keys.server";
import { type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import type { Database } from "~db/database.server";
import { tokens } from "~db/schema/access.server";
import { enterAccount } from "./enter-account.server";

export const CODE_TRIES = 5;

/** Signs in by the six digits, in the browser that asked for them. Five wrong ones and the code opens nothing any more. */
export async function signInByCode(
  db: Database,
  keys: Keys,
  what: { browser: string; code: string; now: Date },
): Promise<Result<{ accountId: string }, "code">> {
  const { browser, code, now } = what;
  return db.transact(async (tx) => {
    const asked = and(eq(tokens.purpose, "sign-in"), eq(tokens.detail, hashOf(browser)), isNull(tokens.usedAt));
    const [token] = await tx
      .update(tokens)
      .set({ usedAt: now })
      .where(
        and(
          asked,
          eq(tokens.hash, hashOfCode(keys, code, browser)),
          gt(tokens.expiresAt, now),
          lt(tokens.tries, CODE_TRIES),
        ),
      )
      .returning();
    const accountId = token ? await enterAccount(tx, token.subjectId, now) : null;
    if (accountId) return { ok: true, value: { accountId } };
    await tx
      .update(tokens)
      .set({ tries: plus(tokens.tries, 1) })
      .where(asked)
      .returning({ hash: tokens.hash });
    return refused("code");
  });
}
