import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { REFERRAL_TEXT_VERSION } from "~/features/consent/queries.server";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { consents } from "~db/schema/consent.server";
import { families, familyAdults } from "~db/schema/people.server";
import { chooseIntake } from "../intake/choose-intake";
import { listIntakeOrganisations } from "../intake/queries.server";
import { findCaller } from "../volunteers/join/queries.server";
import { NEXT_IN_DAYS } from "./next-dates";
import { ANY_ORGANISATION, type Referral } from "./refer-shape";
import { adultColumns } from "./rows-of.server";

type Referring = { referral: Referral; once: string | null };

/**
 * Takes in somebody a municipal worker refers: a name, a way to reach them, and their yes to being passed on. It is not yet a
 * yes to be matched: the household stands on the call list until it has said that itself.
 */
export async function referFamily(
  db: Database,
  by: Actor & { accountId: string },
  { referral, once }: Referring,
): Promise<void> {
  const id = newId();
  const area = areaOfPostcode(referral.postcode)?.area as string;
  const leftToUs = referral.organisationId === ANY_ORGANISATION;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const organisationId = leftToUs ? chooseIntake(await listIntakeOrganisations(tx, area)) : referral.organisationId;
    const caller = organisationId && (await findCaller(tx, organisationId, area, dayOf(by.now)));
    await tx
      .insert(families)
      .values({
        id,
        organisationId,
        state: "registered",
        name: referral.name,
        area,
        ...NOT_ASKED_YET,
        registeredAt: by.now,
        registeredBy: by.accountId,
        referredBy: by.accountId,
        ownerId: caller ? caller.id : null,
        nextOn: addDays(dayOf(by.now), NEXT_IN_DAYS.call),
        intakeSince: leftToUs ? by.now : null,
        passedOver: [],
      })
      .returning({ id: families.id });
    await insertReferred(tx, by, { familyId: id, organisationId: leftToUs ? null : organisationId, referral });
    await audit(tx, by, "family.refer", id, { organisationId, detail: { leftToUs } });
  });
}

/** What the coordinator asks in the first talk; a referrer is not asked for it. */
const NOT_ASKED_YET = {
  household: null,
  childrenBirthYears: [],
  interests: [],
  avoids: [],
  canShow: [],
  times: [],
  purposes: [],
  languageWish: "either",
  contactWish: null,
  notOwnLanguage: false,
} as const satisfies Partial<typeof families.$inferInsert>;

async function insertReferred(
  tx: Writer,
  by: Actor,
  { familyId, organisationId, referral }: { familyId: string; organisationId: string | null; referral: Referral },
): Promise<void> {
  const adultId = newId();
  const languages = [{ tag: referral.speaks, speaking: 4, reading: 4 }];
  await tx
    .insert(familyAdults)
    .values({ id: adultId, familyId, position: 0, ...adultColumns({ ...referral, languages }) })
    .returning({ id: familyAdults.id });
  await tx
    .insert(consents)
    .values({
      id: newId(),
      familyAdultId: adultId,
      purpose: "referral",
      organisationId,
      textVersion: REFERRAL_TEXT_VERSION,
      language: referral.speaks,
      givenAt: by.now,
      how: referral.consentHow,
      recordedBy: by.accountId,
    })
    .returning({ id: consents.id });
}
