import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { consents } from "~db/schema/consent.server";
import { requests } from "~db/schema/matching.server";
import { families, familyAdults } from "~db/schema/people.server";
import type { ConsentChannel } from "~db/vocabulary";
import { NEXT_IN_DAYS } from "./next-dates";
import { NOT_YET, type Registration } from "./registration-shape";
import { adultColumns, householdColumns, nameOfHousehold } from "./rows-of.server";

export type RegistrationWish = {
  organisationId: string;
  registration: Registration;
  /** The version of the text that was read out. */
  textVersion: string;
  once: string | null;
  /** When the yes was said, where that was earlier. */
  givenAt?: Date;
  /** Since when it waits, `YYYY-MM-DD`, where that was earlier. */
  waitingSince?: string;
};

/**
 * Registers a household together with what its adults agreed to. It is `consented` when every adult has said yes;
 * else it is `registered` and stands on the call list.
 * @returns the id of its file
 */
export function registerFamily(db: Database, by: Actor, wish: RegistrationWish): Promise<string> {
  return db.transact((tx) => registerFamilyIn(tx, by, wish));
}

/** The same inside a transaction of the caller's: a spreadsheet registers many. */
export async function registerFamilyIn(tx: Writer, by: Actor, wish: RegistrationWish): Promise<string> {
  const { organisationId, registration, once } = wish;
  const id = newId();
  const today = dayOf(by.now);
  const consented = registration.adults.every(({ consentHow }) => consentHow !== NOT_YET);
  await takeOnce(tx, once, by.now);
  await tx
    .insert(families)
    .values({
      id,
      organisationId,
      state: consented ? "consented" : "registered",
      name: nameOfHousehold(registration, registration.adults),
      ...householdColumns(registration),
      registeredAt: by.now,
      registeredBy: by.accountId,
      firstContactAt: by.now,
      ownerId: by.accountId,
      nextOn: addDays(today, consented ? NEXT_IN_DAYS.suggestions : NEXT_IN_DAYS.call),
      passedOver: [],
    })
    .returning({ id: families.id });
  await insertAdults(tx, by, id, wish);
  const { matchTypeIds } = registration;
  await insertRequests(tx, by, { familyId: id, organisationId, matchTypeIds, since: wish.waitingSince });
  await audit(tx, by, "family.register", id, { organisationId, detail: { consented } });
  return id;
}

type Into = { familyId: string; organisationId: string };

async function insertAdults(
  tx: Writer,
  by: Actor,
  familyId: string,
  { organisationId, registration, textVersion, givenAt = by.now }: RegistrationWish,
): Promise<void> {
  for (const [position, answers] of registration.adults.entries()) {
    const adultId = newId();
    await tx
      .insert(familyAdults)
      .values({ id: adultId, familyId, position, ...adultColumns(answers) })
      .returning({ id: familyAdults.id });
    if (answers.consentHow === NOT_YET) continue;
    await tx
      .insert(consents)
      .values({
        id: newId(),
        familyAdultId: adultId,
        purpose: "contact-and-match",
        organisationId: answers.consentTo === "any" ? null : organisationId,
        textVersion,
        language: answers.consentLanguage ?? answers.language,
        givenAt,
        how: answers.consentHow as ConsentChannel,
        recordedBy: by.accountId,
      })
      .returning({ id: consents.id });
  }
}

/** What a household waits for, from today on or since an earlier day. Until it has consented the pools leave it out by themselves. */
export async function insertRequests(
  tx: Writer,
  { now }: Actor,
  { familyId, organisationId, matchTypeIds, since }: Into & { matchTypeIds: readonly string[]; since?: string },
): Promise<void> {
  for (const matchTypeId of new Set(matchTypeIds)) {
    await tx
      .insert(requests)
      .values({
        id: newId(),
        organisationId,
        familyId,
        matchTypeId,
        state: "waiting",
        waitingSince: since ?? dayOf(now),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: requests.id });
  }
}
