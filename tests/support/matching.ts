import { proposeMatch } from "~/features/matching/propose-match.server";
import { outbox } from "~db/schema/outbox.server";
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

/** Proposes the volunteer (Bente, unless another is named) for the family's request. */
export async function proposedIn(town: SmallTown, volunteerId = town.bente.id) {
  const { organisation, family, db, doing } = town;
  const wish = { organisationId: organisation.id, requestId: family.requestId, volunteerId };
  const proposed = await proposeMatch(db, doing, { ...wish, overrideReason: null, roundId: null });
  if (!proposed.ok) throw new Error(`not proposed: ${proposed.reason}`);
  return proposed.value;
}

/** The secret of the newest private link of a kind, as the person who gets the message would see it. */
export async function lastLink({ db }: SmallTown, message: string, language?: string): Promise<string> {
  const rows = await db.read.select().from(outbox).orderBy(outbox.createdAt);
  const found = rows.filter((row) => row.message === message && (language === undefined || row.language === language));
  return String(found.at(-1)?.facts.link).split("/").at(-1) as string;
}
