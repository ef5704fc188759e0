import { eq } from "drizzle-orm";
import { familyAdults, volunteerAdults } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import type { TestHouse } from "./house";
import { smallTown } from "./matching";

/** The small town with a whole desk: Karin, Ali who stands in for her, Lone who leads; Bente and Samira can sign in. */
export async function townWithDesk(house?: TestHouse) {
  const town = await smallTown(house);
  const { make, where, karin, db, organisation } = town;
  const ali = make.account.coordinator({ ...where, name: "Ali Noor" });
  const lone = make.account.lead({ ...where, name: "Lone Krog" });
  const bente = make.account.volunteer({ volunteerId: town.bente.id, name: "Bente Holm", email: "bente@example.org" });
  const samira = make.account.familyAdult({ familyId: town.family.id, name: "Samira", email: null });
  const standIn = { organisationId: organisation.id, accountId: karin.id, deputyId: ali.id };
  await settle(db, ali, lone, bente, samira, { rows: { deputies: [standIn] } });
  await db.transact(async (tx) => {
    await tx
      .update(volunteerAdults)
      .set({ accountId: bente.id })
      .where(eq(volunteerAdults.id, town.bente.adultId))
      .returning();
    await tx
      .update(familyAdults)
      .set({ accountId: samira.id })
      .where(eq(familyAdults.id, town.family.adultId))
      .returning();
  });
  return { ...town, ali, lone, accounts: { bente, samira } };
}
export type TownWithDesk = Awaited<ReturnType<typeof townWithDesk>>;
