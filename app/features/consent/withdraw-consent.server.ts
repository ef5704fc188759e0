import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { stopHosting } from "~/access/stop-hosting.server";
import { dayOf } from "~/foundation/clock";
import type { Database, Writer } from "~db/database.server";
import { consents } from "~db/schema/consent.server";
import { requests } from "~db/schema/matching.server";
import { families, familyAdults } from "~db/schema/people.server";

export type WithdrawalWish = {
  /** Where it is done at a desk: the desk's organisation. A family's own page names none. */
  organisationId?: string;
  familyId: string;
  /** One adult, or the whole household. */
  adultId: string | "all";
};

/**
 * How the proposals and matches of a family are stopped: handed in by the route, since matching owns their states.
 * `withdraw` ends everything; `take-back` takes back what is open and leaves active matches to the coordinator.
 */
export type StopMatches = (
  tx: Writer,
  doing: Doing,
  who: { familyId: string },
  why: "withdraw" | "take-back",
) => Promise<unknown>;
/** Who does it, and the address of the site that private links in messages begin with. */
export type Doing = Actor & { origin: string; once: string | null };

/**
 * Withdraws consent with immediate effect, in one transaction: out of all pools, open proposals and hosting taken back. Where the
 * other adult's yes still stands, the household goes back to the call list instead of ending.
 * @returns the state the family is left in
 */
export async function withdrawConsent(
  db: Database,
  by: Doing,
  wish: WithdrawalWish,
  stopMatches: StopMatches,
): Promise<"withdrawn" | "registered"> {
  return db.transact(async (tx) => {
    await takeOnce(tx, by.once, by.now);
    const { organisationId, adultIds } = await readHousehold(tx, wish);
    const leaving = wish.adultId === "all" ? adultIds : adultIds.filter((id) => id === wish.adultId);
    orNotFound(leaving[0]);
    await tx
      .update(consents)
      .set({ withdrawnAt: by.now })
      .where(and(inArray(consents.familyAdultId, leaving), isNull(consents.withdrawnAt)))
      .returning({ id: consents.id });
    await stopHosting(tx, by.now, { familyAdultIds: leaving });
    const state = (await stillStands(tx, adultIds)) ? "registered" : "withdrawn";
    await stopMatches(tx, by, wish, state === "withdrawn" ? "withdraw" : "take-back");
    await leavePools(tx, by, wish.familyId, state);
    await audit(tx, by, "family.withdraw", wish.familyId, { organisationId, detail: { state } });
    return state;
  });
}

async function readHousehold(tx: Writer, { organisationId, familyId }: WithdrawalWish) {
  const own = organisationId === undefined ? undefined : eq(families.organisationId, organisationId);
  const rows = await tx
    .select({ adultId: familyAdults.id, organisationId: families.organisationId })
    .from(families)
    .innerJoin(familyAdults, eq(familyAdults.familyId, families.id))
    .where(and(eq(families.id, familyId), own, isNull(familyAdults.leftAt)));
  return { organisationId: orNotFound(rows[0]).organisationId, adultIds: rows.map(({ adultId }) => adultId) };
}

async function stillStands(tx: Writer, adultIds: string[]): Promise<boolean> {
  const standing = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(
        inArray(consents.familyAdultId, adultIds),
        eq(consents.purpose, "contact-and-match"),
        isNull(consents.withdrawnAt),
      ),
    );
  return standing.length > 0;
}

async function leavePools(tx: Writer, { now }: Actor, familyId: string, state: "withdrawn" | "registered") {
  const withdrawn = state === "withdrawn";
  await tx
    .update(families)
    .set({ state, withdrawnAt: withdrawn ? now : null, nextOn: withdrawn ? null : dayOf(now), intakeSince: null })
    .where(eq(families.id, familyId))
    .returning({ id: families.id });
  if (!withdrawn) return;
  await tx
    .update(requests)
    .set({ state: "ended" })
    .where(and(eq(requests.familyId, familyId), inArray(requests.state, ["waiting", "proposed", "matched"])))
    .returning({ id: requests.id });
}
