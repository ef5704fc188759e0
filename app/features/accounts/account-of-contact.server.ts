import { and, eq, isNull } from "drizzle-orm";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { groups } from "~db/schema/groups.server";
import { familyAdults, volunteerAdults } from "~db/schema/people.server";
import { type Known, listKnown } from "./contact-queries.server";
import { type AccountRow, findAccountByEmail, getAccount } from "./queries.server";

/**
 * The account behind a telephone number or e-mail that stands in somebody's file; made where there is none yet, with a role
 * for each file. Having an account opens nothing: a code or link sent to that very contact does. Null: nobody we know.
 */
export async function accountOfContact(
  tx: Writer,
  contact: string,
  { language, now }: { language: string; now: Date },
): Promise<AccountRow | null> {
  const known = await listKnown(tx, contact);
  const first = known[0];
  if (!first) return null;
  const mail = contact.includes("@") ? contact : null;
  const linked = known.find((one) => one.accountId !== null)?.accountId;
  const before = linked ? await getAccount(tx, linked) : mail ? await findAccountByEmail(tx, mail) : null;
  const account = before ?? (await makeAccount(tx, first, { contact, mail, language, now }));
  for (const one of known) if (one.accountId === null) await linkFile(tx, account.id, one, now);
  return account;
}

async function makeAccount(
  tx: Writer,
  { name, language }: Known,
  more: { contact: string; mail: string | null; language: string; now: Date },
): Promise<AccountRow> {
  const { contact, mail, now } = more;
  const row = { id: newId(), name, email: mail, phone: mail ? null : contact, createdAt: now };
  const [made] = await tx
    .insert(accounts)
    .values({ ...row, language: language ?? more.language })
    .returning();
  return made as AccountRow;
}

async function linkFile(tx: Writer, accountId: string, { adultId, fileId, kind }: Known, now: Date): Promise<void> {
  const adults = kind === "family" ? familyAdults : volunteerAdults;
  const [linked] = await tx
    .update(adults)
    .set({ accountId })
    .where(and(eq(adults.id, adultId), isNull(adults.accountId)))
    .returning({ id: adults.id });
  if (!linked) return;
  const place = kind === "family" ? { familyId: fileId } : { volunteerId: fileId };
  const role = kind === "family" ? ("family-adult" as const) : ("volunteer" as const);
  await tx
    .insert(roles)
    .values({ id: newId(), accountId, role, ...place, grantedAt: now })
    .returning({ id: roles.id });
  if (kind === "volunteer") await letLead(tx, accountId, { adultId, volunteerId: fileId }, now);
}

/** Whoever was named leader of a group before they had an account gets the role with it. */
async function letLead(
  tx: Writer,
  accountId: string,
  { adultId, volunteerId }: { adultId: string; volunteerId: string },
  now: Date,
): Promise<void> {
  const led = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.leaderId, adultId), isNull(groups.endedAt)))
    .limit(1);
  if (led.length === 0) return;
  await tx
    .insert(roles)
    .values({ id: newId(), accountId, role: "group-leader", volunteerId, grantedAt: now })
    .returning({ id: roles.id });
}
