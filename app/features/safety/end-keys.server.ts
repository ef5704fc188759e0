import { and, eq, inArray, isNull } from "drizzle-orm";
import { endLinksOf, endTokens } from "~/access/tokens.server";
import type { Reader, Writer } from "~db/database.server";
import { outbox } from "~db/schema/outbox.server";
import { familyAdults, volunteerAdults } from "~db/schema/people.server";
import { readerRequests } from "~db/schema/texts.server";
import type { Side } from "~db/vocabulary";

/** One adult as links and messages know them. */
export type KeyHolder = { side: Side; adultId: string; phone: string | null; email: string | null };
/** Every file an account is an adult of, and has not left. */
export type PersonsFiles = { unitIds: string[]; familyIds: string[]; adults: KeyHolder[] };

export async function personsFiles(db: Reader, accountId: string): Promise<PersonsFiles> {
  const inUnits = await db
    .select()
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.accountId, accountId), isNull(volunteerAdults.leftAt)));
  const inFamilies = await db
    .select()
    .from(familyAdults)
    .where(and(eq(familyAdults.accountId, accountId), isNull(familyAdults.leftAt)));
  const holder =
    (side: Side) =>
    ({ id, phone, email }: { id: string; phone: string | null; email: string | null }): KeyHolder => ({
      side,
      adultId: id,
      phone,
      email,
    });
  return {
    unitIds: [...new Set(inUnits.map(({ volunteerId }) => volunteerId))],
    familyIds: [...new Set(inFamilies.map(({ familyId }) => familyId))],
    adults: [...inUnits.map(holder("volunteer")), ...inFamilies.map(holder("family"))],
  };
}

/**
 * Makes every key of a person useless: to sign in, to a new password, the address of their own calendar, which may stand in
 * somebody else's phone, and each private link that speaks for them.
 */
export async function endKeysOf(
  tx: Writer,
  accountId: string | null,
  { adults }: Pick<PersonsFiles, "adults">,
  now: Date,
): Promise<void> {
  if (accountId)
    for (const purpose of ["sign-in", "reset-password", "verify-email", "feed"] as const)
      await endTokens(tx, purpose, accountId, now);
  for (const { side, adultId } of adults) {
    await endLinksOf(tx, `${side}:${adultId}`, now);
    await lapseReading(tx, adultId, now);
  }
}

/** What they were asked to translate is asked of somebody else. */
async function lapseReading(tx: Writer, adultId: string, now: Date): Promise<void> {
  const asked = await tx
    .update(readerRequests)
    .set({ state: "lapsed" })
    .where(and(eq(readerRequests.adultId, adultId), eq(readerRequests.state, "asked")))
    .returning({ id: readerRequests.id });
  for (const { id } of asked) await endTokens(tx, "read-text", id, now);
}

/** Empties every message to these adults that has not left yet; it counts as given up. */
export async function silence(tx: Writer, { adults }: Pick<PersonsFiles, "adults">, now: Date): Promise<void> {
  const contacts = adults.flatMap(({ phone, email }) => [phone, email]).filter((one) => one !== null && one !== "");
  if (contacts.length === 0) return;
  await tx
    .update(outbox)
    .set({ failedAt: now, recipient: "", facts: {} })
    .where(and(inArray(outbox.recipient, contacts as string[]), isNull(outbox.sentAt), isNull(outbox.failedAt)))
    .returning({ id: outbox.id });
}
