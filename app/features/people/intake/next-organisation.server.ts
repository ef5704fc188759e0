import { and, asc, eq, isNull } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { organisations } from "~db/schema/organisations.server";
import { findCaller } from "../volunteers/join/queries.server";
import { chooseIntake } from "./choose-intake";
import { listIntakeOrganisations } from "./queries.server";

export type NextOrganisation = {
  id: string;
  name: string;
  phone: string;
  /** Who gets in touch. */
  callerId: string | null;
  passedOver: string[];
  /** Everybody has passed: it stays here, with a lead, and is not handed on any more. */
  stays: boolean;
};

/**
 * Who somebody in intake goes to when the organisation that has them passes. When all have passed, it stays with the one that
 * has the least to do, in the hands of its lead: going round again would only promise the same call a second time.
 * @returns null where no organisation is open at all
 */
export async function nextOrganisation(
  db: Reader,
  { organisationId, passedOver, area }: { organisationId: string | null; passedOver: string[]; area: string },
  now: Date,
): Promise<NextOrganisation | null> {
  const passed = organisationId === null ? passedOver : [...new Set([...passedOver, organisationId])];
  const open = await listIntakeOrganisations(db, area);
  const next = chooseIntake(open, passed);
  const id = next ?? chooseIntake(open);
  if (id === null) return null;
  const [found] = await db
    .select({ name: organisations.name, phone: organisations.phone })
    .from(organisations)
    .where(eq(organisations.id, id));
  if (!found) return null;
  const stays = next === null;
  const lead = stays ? await findLead(db, id) : null;
  const callerId = lead ?? (await findCaller(db, id, area, dayOf(now)))?.id ?? null;
  return { id, ...found, callerId, passedOver: passed, stays };
}

async function findLead(db: Reader, organisationId: string): Promise<string | null> {
  const [lead] = await db
    .select({ id: accounts.id })
    .from(roles)
    .innerJoin(accounts, eq(accounts.id, roles.accountId))
    .where(and(eq(roles.organisationId, organisationId), eq(roles.role, "lead"), isNull(accounts.blockedAt)))
    .orderBy(asc(accounts.id))
    .limit(1);
  return lead?.id ?? null;
}
