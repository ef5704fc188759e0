import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { refuse } from "~/access/refuse.server";
import { dayOf } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { reachesAlone } from "../reaches-alone";
import { tellAdult } from "../tell-adult.server";
import { getOwnHousehold } from "./own-queries.server";

/**
 * Sends another adult of the household a link to say yes for themselves; at most one a day.
 * @throws Response 404 for somebody of another household, who has said yes, or whom no message reaches alone
 */
export async function inviteAdult(
  db: Database,
  by: Actor & { accountId: string; origin: string },
  { familyId, adultId, once }: { familyId: string; adultId: string; once: string | null },
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const { family, others, standing } = await getOwnHousehold(tx, familyId, by.accountId);
    const adult = others.find(({ id }) => id === adultId);
    const saidYes = standing.some(({ familyAdultId }) => familyAdultId === adultId);
    if (!adult || saidYes || !reachesAlone(adult)) throw refuse(404);
    await tellAdult(tx, by.now, adult, {
      id: `family:${familyId}:your-yes:${dayOf(by.now)}`,
      organisationId: family.organisationId,
      message: "household-your-yes",
      facts: {},
      origin: by.origin,
    });
    await audit(tx, by, "family.invite-adult", familyId, { organisationId: family.organisationId });
  });
}
