import { and, eq, isNull, notExists } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { addDays, dayOf } from "~/foundation/clock";
import { plus } from "~db/columns.server";
import type { Writer } from "~db/database.server";
import { matches, requests, setAsides } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { families } from "~db/schema/people.server";
import { NEXT_IN_DAYS } from "../families/next-dates";
import { type Family, listAdults, listMatchTypes } from "../families/queries.server";
import { insertRequests } from "../families/register-family.server";
import { tellAdult } from "../families/tell-adult.server";
import { typesFor } from "../families/types-for";
import { HAND_ON_DAYS } from "./hand-on-days";
import { type NextOrganisation, nextOrganisation } from "./next-organisation.server";

/** Who hands on, and the address of the site that links in messages begin with. */
export type Handing = Actor & { origin: string };

/**
 * Hands a household in intake on to the next organisation, in the transaction of the tick or of a coordinator: its file, what
 * it waits for, and a word to each of its adults. The organisation that passed sees it no longer.
 * @returns false where somebody got in touch, or handed it on, in between
 */
export async function handOnFamily(tx: Writer, by: Handing, family: Family): Promise<boolean> {
  const next = await nextOrganisation(tx, family, by.now);
  if (next === null || !(await moveFile(tx, by, family, next))) return false;
  const detail = { stays: next.stays };
  await audit(tx, by, "family.hand-on", family.id, { organisationId: family.organisationId, detail });
  if (next.id === family.organisationId) return true;
  await audit(tx, by, "family.hand-on", family.id, { organisationId: next.id, detail });
  await moveRequests(tx, by, family.id, next.id);
  for (const adult of await listAdults(tx, family.id))
    await tellAdult(tx, by.now, adult, {
      id: `family:${family.id}:handed-on:${next.id}`,
      organisationId: next.id,
      message: "handed-on",
      facts: { organisation: next.name, phone: next.phone, days: HAND_ON_DAYS },
      origin: by.origin,
    });
  return true;
}

/** As it was seen: still in intake there, nobody in touch, nothing proposed. */
async function moveFile(tx: Writer, { now }: Actor, family: Family, next: NextOrganisation): Promise<boolean> {
  const proposed = tx.select({ id: matches.id }).from(matches).where(eq(matches.familyId, families.id));
  const today = dayOf(now);
  const moved = await tx
    .update(families)
    .set({
      organisationId: next.id,
      passedOver: next.passedOver,
      intakeSince: next.stays ? null : now,
      ownerId: next.callerId,
      nextOn: next.stays ? today : addDays(today, NEXT_IN_DAYS.call),
      version: plus(families.version, 1),
    })
    .where(
      and(
        eq(families.id, family.id),
        family.organisationId === null
          ? isNull(families.organisationId)
          : eq(families.organisationId, family.organisationId),
        eq(families.version, family.version),
        isNull(families.firstContactAt),
        notExists(proposed),
      ),
    )
    .returning({ id: families.id });
  return moved.length > 0;
}

/** What it waited for there it waits for here, by kind, and since the same day. */
async function moveRequests(tx: Writer, by: Actor, familyId: string, organisationId: string): Promise<void> {
  const waiting = await tx
    .select({ id: requests.id, kind: matchTypes.kind })
    .from(requests)
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(and(eq(requests.familyId, familyId), eq(requests.state, "waiting")))
    .orderBy(requests.waitingSince, requests.id);
  const kinds = waiting.map(({ kind }) => kind);
  const wanted = typesFor(await listMatchTypes(tx, organisationId), kinds);
  for (const [at, { id }] of waiting.entries()) {
    await tx.delete(setAsides).where(eq(setAsides.requestId, id)).returning({ id: setAsides.id });
    const matchTypeId = wanted[at];
    await tx
      .update(requests)
      .set(matchTypeId ? { organisationId, matchTypeId } : { state: "ended" })
      .where(eq(requests.id, id))
      .returning({ id: requests.id });
  }
  await insertRequests(tx, by, { familyId, organisationId, matchTypeIds: wanted.slice(waiting.length) });
}
