import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { addDays, dayOf } from "~/foundation/clock";
import { ok, type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import type { Database, Writer } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { families, familyAdults } from "~db/schema/people.server";
import { OPEN_MATCH_STATES } from "~db/vocabulary";
import type { Family } from "./queries.server";
import type { AdultAnswers, HouseholdAnswers } from "./registration-shape";
import { adultColumns, householdColumns } from "./rows-of.server";

/** Who may correct: a desk, by its organisation, or the family itself. `findOwn` finds the file in that scope or throws 404. */
type Correction = {
  findOwn: (tx: Writer) => Promise<Family>;
  once: string | null;
};

/**
 * Corrects what is known of a household. After a move or a birth the coordinators of its open proposals and matches look
 * again at distance and certificates: their next date is today.
 * @param version the version the form was opened with
 */
export async function correctHousehold(
  db: Database,
  by: Actor,
  { findOwn, once }: Correction,
  { answers, version }: { answers: HouseholdAnswers; version: number },
): Promise<Result<{ moved: boolean; born: boolean }, "stale">> {
  return db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const family = await findOwn(tx);
    const columns = householdColumns(answers);
    const moved = columns.area !== family.area;
    const born = columns.childrenBirthYears.length > family.childrenBirthYears.length;
    const changed = await tx
      .update(families)
      .set({ ...columns, name: answers.name ?? family.name, version: plus(families.version, 1) })
      .where(and(eq(families.id, family.id), eq(families.version, version)))
      .returning({ id: families.id });
    if (changed.length === 0) return refused("stale");
    await audit(tx, by, "family.correct", family.id, { organisationId: family.organisationId });
    if (moved) await audit(tx, by, "family.move", family.id, { organisationId: family.organisationId });
    if (born) await audit(tx, by, "family.birth", family.id, { organisationId: family.organisationId });
    if (moved || born) await lookAgain(tx, by, family.id);
    return ok({ moved, born });
  });
}

/** Distance and certificates may no longer fit: whoever owns a proposal or match of the family sees it today. */
async function lookAgain(tx: Writer, { now }: Actor, familyId: string): Promise<void> {
  const today = dayOf(now);
  for (const state of [...OPEN_MATCH_STATES, "active" as const]) {
    await tx
      .update(matches)
      .set({ nextOn: today })
      .where(and(eq(matches.familyId, familyId), eq(matches.state, state)))
      .returning({ id: matches.id });
  }
  await tx
    .update(families)
    .set({ nextOn: addDays(today, 1) })
    .where(and(eq(families.id, familyId), eq(families.state, "consented")))
    .returning({ id: families.id });
}

/** Corrects one adult of a household. */
export async function correctAdult(
  db: Database,
  by: Actor,
  { findOwn, once }: Correction,
  { adultId, answers }: { adultId: string; answers: AdultAnswers },
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const family = await findOwn(tx);
    const [changed] = await tx
      .update(familyAdults)
      .set(adultColumns(answers))
      .where(and(eq(familyAdults.id, adultId), eq(familyAdults.familyId, family.id)))
      .returning({ id: familyAdults.id });
    orNotFound(changed);
    await audit(tx, by, "family.correct", family.id, { organisationId: family.organisationId });
  });
}
