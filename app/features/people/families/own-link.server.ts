import { and, eq, isNull } from "drizzle-orm";
import { makeToken } from "~/access/tokens.server";
import { days } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { familyAdults } from "~db/schema/people.server";
import type { FamilyAdult } from "./queries.server";

/** How long the link in a first message signs in; after that a new one is asked for. */
const FIRST_LINK_MS = days(7);

type Adult = Pick<FamilyAdult, "id" | "familyId" | "accountId" | "name" | "email" | "phone" | "language">;

/**
 * A link to one adult's own page that signs in once. Who works at a desk and has a password logs in with it: a message must
 * not open a desk.
 */
export async function ownLink(tx: Writer, now: Date, adult: Adult, origin: string): Promise<string> {
  const accountId = adult.accountId ?? (await openAccount(tx, now, adult));
  const [account] = await tx
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const site = `${origin}/${adult.language}`;
  if (account?.passwordHash) return `${site}/log-in`;
  const key = { purpose: "sign-in", subjectId: accountId, detail: "link", now, livesMs: FIRST_LINK_MS } as const;
  return `${site}/sign-in/${await makeToken(tx, key)}`;
}

/** An address that has an account already keeps it and gets the role. */
async function openAccount(tx: Writer, now: Date, adult: Adult): Promise<string> {
  const { name, email, phone, language, familyId } = adult;
  const [known] = email ? await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)) : [];
  const id = known?.id ?? newId();
  if (!known)
    await tx
      .insert(accounts)
      .values({ id, name, email, phone, language, createdAt: now })
      .returning({ id: accounts.id });
  await tx
    .insert(roles)
    .values({ id: newId(), accountId: id, role: "family-adult", familyId, grantedAt: now })
    .returning({ id: roles.id });
  await tx
    .update(familyAdults)
    .set({ accountId: id })
    .where(and(eq(familyAdults.id, adult.id), isNull(familyAdults.accountId)))
    .returning({ id: familyAdults.id });
  return id;
}
