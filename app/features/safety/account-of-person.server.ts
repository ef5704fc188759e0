import { and, eq, isNull } from "drizzle-orm";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { familyAdults, volunteerAdults } from "~db/schema/people.server";
import type { Person } from "./people-queries.server";

/**
 * The account of one adult of a file; one without contact is made where there is none, so that a block holds on to
 * somebody who has never signed in.
 */
export async function accountOfPerson(tx: Writer, person: Person, now: Date): Promise<string> {
  if (person.accountId) return person.accountId;
  const adults = person.side === "volunteer" ? volunteerAdults : familyAdults;
  const [adult] = await tx.select({ email: adults.email }).from(adults).where(eq(adults.id, person.adultId));
  const known = adult?.email ? await findByEmail(tx, adult.email) : null;
  const accountId = known ?? newId();
  if (!known)
    await tx
      .insert(accounts)
      .values({ id: accountId, name: person.name, createdAt: now })
      .returning({ id: accounts.id });
  await tx
    .update(adults)
    .set({ accountId })
    .where(and(eq(adults.id, person.adultId), isNull(adults.accountId)))
    .returning({ id: adults.id });
  const file = person.side === "volunteer" ? { volunteerId: person.fileId } : { familyId: person.fileId };
  const role = person.side === "volunteer" ? ("volunteer" as const) : ("family-adult" as const);
  await tx
    .insert(roles)
    .values({ id: newId(), accountId, role, ...file, grantedAt: now })
    .returning({ id: roles.id });
  return accountId;
}

async function findByEmail(tx: Writer, email: string): Promise<string | null> {
  const [found] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
  return found?.id ?? null;
}
