import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { NOW, type TestHouse, testHouse } from "./house";

/** An organisation with Karin, its coordinator, one family that waits and one volunteer who fits. */
export async function smallTown(house: TestHouse = testHouse()) {
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const where = { organisationId: organisation.id };
  const karin = make.account.coordinator({ ...where, name: "Karin Lund" });
  const family = make.family.waiting({ ...where, matchTypeIds: [organisation.matchTypeId] });
  const bente = make.volunteer.approved({
    ...where,
    adults: [
      {
        name: "Bente Holm",
        email: "bente@example.org",
        languages: [
          { tag: "da", speaking: 4, reading: 4 },
          { tag: "ar", speaking: 3, reading: 2 },
        ],
      },
    ],
  });
  await settle(house.db, organisation, karin, family, bente);
  const doing = { accountId: karin.id, now: NOW, origin: "http://localhost:3000", once: null };
  return { house, db: house.db, make, organisation, where, karin, family, bente, doing };
}
export type SmallTown = Awaited<ReturnType<typeof smallTown>>;
