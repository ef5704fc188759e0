import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { addDays, dayOf } from "~/foundation/clock";
import { ok, type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import type { Database, Writer } from "~db/database.server";
import { families, familyAdults } from "~db/schema/people.server";
import type { Family } from "./queries.server";
import type { AdultAnswers, HouseholdAnswers } from "./registration-shape";
import { adultColumns, householdColumns } from "./rows-of.server";

/** Who may correct: a desk, by its organisation, or the family itself. `findOwn` finds the file in that scope or throws 404. */
type Correction = {
  findOwn: (tx: Writer) => Promise<Family>;
  once: string | null;
};

/**
 * How the proposals and matches of a family are looked at again: handed in by the route, since matching owns their states.
 * Answers how many no longer fit.
 */
export type RecheckMatches = (tx: Writer, familyId: string) => Promise<number>;

/**
 * Corrects what is known of a household. After a move or a birth distance, certificates and its proposals and matches are
 * looked at again.
 * @param version the version the form was opened with
 */
export async function correctHousehold(
  db: Database,
  by: Actor,
  { findOwn, once }: Correction,
  { answers, version, recheck }: { answers: HouseholdAnswers; version: number; recheck: RecheckMatches },
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
    if (moved || born) await lookAgain(tx, by, family.id, await recheck(tx, family.id));
    return ok({ moved, born });
  });
}

/** The day after a move or a birth somebody looks; today where a proposal or match no longer fits. */
async function lookAgain(tx: Writer, { now }: Actor, familyId: string, unfit: number): Promise<void> {
  const today = dayOf(now);
  await tx
    .update(families)
    .set({ nextOn: unfit > 0 ? today : addDays(today, 1) })
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
