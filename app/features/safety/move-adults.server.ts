import { and, eq, inArray } from "drizzle-orm";
import { endSessions } from "~/access/session.server";
import type { FamilyAdult } from "~/features/people/families/queries.server";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { roles } from "~db/schema/access.server";
import { familyAdults } from "~db/schema/people.server";
import { endKeysOf, silence } from "./end-keys.server";

type Halves = {
  oldFileId: string;
  newFileId: string;
  moving: readonly FamilyAdult[];
  staying: readonly FamilyAdult[];
  safePhone: string | null;
};

/**
 * Moves adults to the new file of a divided household. What the others use too stays behind: a shared account, a shared
 * number or e-mail, and a trusted person who is one of the other half. Every session, key and unsent message ends.
 */
export async function moveAdults(tx: Writer, now: Date, halves: Halves): Promise<void> {
  const { moving, staying } = halves;
  for (const [position, adult] of moving.entries()) {
    const adults = [{ side: "family" as const, adultId: adult.id, phone: adult.phone, email: adult.email }];
    await endKeysOf(tx, adult.accountId, { adults }, now);
    await silence(tx, { adults }, now);
    if (adult.accountId) await endSessions(tx, adult.accountId);
    await moveOne(tx, now, adult, position, halves);
  }
  for (const [position, { id }] of staying.entries())
    await tx.update(familyAdults).set({ position }).where(eq(familyAdults.id, id)).returning({ id: familyAdults.id });
  await forgetAsTrusted(tx, staying, moving);
}

async function moveOne(tx: Writer, now: Date, adult: FamilyAdult, position: number, halves: Halves): Promise<void> {
  const { newFileId, oldFileId, staying, safePhone } = halves;
  const phone =
    safePhone ?? (adult.sharedPhone || staying.some((one) => one.phone === adult.phone) ? null : adult.phone);
  const email = staying.some((one) => one.email === adult.email) ? null : adult.email;
  const sharesAccount = adult.accountId !== null && staying.some((one) => one.accountId === adult.accountId);
  const accountId = sharesAccount ? null : adult.accountId;
  await tx
    .update(familyAdults)
    .set({
      ...{ familyId: newFileId, position, accountId, phone, email },
      sharedPhone: false,
      // Until somebody has agreed with them what is safe, a person rings.
      reach: adult.reach === "mail" && email ? "mail" : "call",
      ...(isOneOf(staying, adult.trustedPhone) || adult.reach === "through-person"
        ? { trustedName: null, trustedPhone: null }
        : {}),
    })
    .where(eq(familyAdults.id, adult.id))
    .returning({ id: familyAdults.id });
  if (accountId) await moveRole(tx, now, accountId, { oldFileId, newFileId });
}

/** Their account opens the new file and no longer the old one. */
async function moveRole(tx: Writer, now: Date, accountId: string, files: { oldFileId: string; newFileId: string }) {
  await tx
    .delete(roles)
    .where(and(eq(roles.accountId, accountId), eq(roles.familyId, files.oldFileId)))
    .returning({ id: roles.id });
  await tx
    .insert(roles)
    .values({ id: newId(), accountId, role: "family-adult", familyId: files.newFileId, grantedAt: now })
    .returning({ id: roles.id });
}

const isOneOf = (adults: readonly FamilyAdult[], phone: string | null): boolean =>
  phone !== null && adults.some((one) => one.phone === phone);

/** Nobody of the old file is reached through somebody of the new one. */
async function forgetAsTrusted(tx: Writer, staying: readonly FamilyAdult[], moving: readonly FamilyAdult[]) {
  const ids = staying.filter(({ trustedPhone }) => isOneOf(moving, trustedPhone)).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .update(familyAdults)
    .set({ trustedName: null, trustedPhone: null, reach: "call" })
    .where(inArray(familyAdults.id, ids))
    .returning({ id: familyAdults.id });
}
