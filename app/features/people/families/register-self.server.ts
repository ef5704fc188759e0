import { type Actor, audit } from "~/access/audit.server";
import { CONSENT_TEXT_VERSION } from "~/features/consent/queries.server";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { SiteLanguage } from "~/language/languages";
import type { Database, Writer } from "~db/database.server";
import { consents } from "~db/schema/consent.server";
import { families, familyAdults } from "~db/schema/people.server";
import { sendDraft } from "../drafts/draft.server";
import { HAND_ON_DAYS } from "../intake/hand-on-days";
import type { OwnRegistration } from "./join/own-registration.server";
import type { YesAnswer } from "./join/shapes";
import { NEXT_IN_DAYS } from "./next-dates";
import { type FamilyAdult, listMatchTypes } from "./queries.server";
import { insertRequests } from "./register-family.server";
import type { AdultAnswers } from "./registration-shape";
import { adultColumns, householdColumns, nameOfHousehold } from "./rows-of.server";
import { tellAdult } from "./tell-adult.server";
import { typesFor } from "./types-for";

/** What the last step adds to what somebody said of their household. */
export type OwnRegistering = {
  registration: OwnRegistration;
  /** Of each adult, in their order. */
  yes: readonly YesAnswer[];
  /** The language the text was read in. */
  language: SiteLanguage;
  /** Who it goes to: the one chosen, or the one intake found; null where there is no organisation at all. */
  organisation: { id: string; name: string } | null;
  /** The choice was left to us: then it is handed on when nobody gets in touch. */
  leftToUs: boolean;
  /** Who gets in touch. */
  callerId: string | null;
  draftHash: string;
  /** Where the site is, for the links in messages. */
  origin: string;
};

class SentBefore extends Error {}

/**
 * Makes a household's file out of what it said of itself, with the yes of those who were there. Who was not has not said yes:
 * they get a link of their own, or are rung. A draft sent twice makes one file.
 */
export async function registerSelf(
  db: Database,
  by: Actor,
  registering: OwnRegistering,
): Promise<Result<{ familyId: string }, "sent-before">> {
  const id = newId();
  const organisationId = registering.organisation?.id ?? null;
  try {
    await db.transact(async (tx) => {
      if (!(await sendDraft(tx, "family", registering.draftHash, id))) throw new SentBefore();
      await insertHousehold(tx, by, id, registering);
      for (const [position, adult] of registering.registration.adults.entries())
        await insertAdult(tx, by, { familyId: id, position, adult, registering });
      if (organisationId !== null) {
        const types = await listMatchTypes(tx, organisationId);
        const matchTypeIds = typesFor(types, registering.registration.kinds);
        await insertRequests(tx, by, { familyId: id, organisationId, matchTypeIds });
      }
      const detail = { consented: allSaidYes(registering), leftToUs: registering.leftToUs };
      await audit(tx, by, "family.self-register", id, { organisationId, detail });
    });
  } catch (error) {
    if (error instanceof SentBefore) return refused("sent-before");
    throw error;
  }
  return ok({ familyId: id });
}

const allSaidYes = ({ yes }: OwnRegistering): boolean => yes.every((answer) => answer === "yes");

async function insertHousehold(tx: Writer, { now }: Actor, id: string, registering: OwnRegistering): Promise<void> {
  const { registration, organisation, leftToUs, callerId } = registering;
  await tx
    .insert(families)
    .values({
      id,
      organisationId: organisation?.id ?? null,
      state: allSaidYes(registering) ? "consented" : "registered",
      name: nameOfHousehold(registration.household, registration.adults),
      ...householdColumns(registration.household),
      registeredAt: now,
      ownerId: callerId,
      nextOn: addDays(dayOf(now), NEXT_IN_DAYS.call),
      intakeSince: leftToUs ? now : null,
      passedOver: [],
    })
    .returning({ id: families.id });
}

type Place = { familyId: string; position: number; adult: AdultAnswers; registering: OwnRegistering };

async function insertAdult(tx: Writer, { now }: Actor, place: Place): Promise<void> {
  const { familyId, position, adult, registering } = place;
  const { organisation, leftToUs, language, origin } = registering;
  const [row] = await tx
    .insert(familyAdults)
    .values({ id: newId(), familyId, position, ...adultColumns(adult) })
    .returning();
  const written = row as FamilyAdult;
  const answer = registering.yes[position];
  if (answer === "yes")
    await tx
      .insert(consents)
      .values({
        id: newId(),
        familyAdultId: written.id,
        purpose: "contact-and-match",
        organisationId: leftToUs ? null : (organisation?.id ?? null),
        textVersion: CONSENT_TEXT_VERSION,
        language,
        givenAt: now,
        how: "online",
      })
      .returning({ id: consents.id });
  const telling = { id: `family:${familyId}:registered`, organisationId: organisation?.id ?? null, origin };
  const facts = { organisation: organisation?.name ?? "Nyven", days: HAND_ON_DAYS };
  // Who wants to be rung is rung; nobody else is written to but those who filled it in or asked for a link.
  if (answer === "link") await tellAdult(tx, now, written, { ...telling, message: "household-your-yes", facts: {} });
  else if (position === 0 && answer === "yes" && isWritten(adult))
    await tellAdult(tx, now, written, { ...telling, message: "household-registered", facts });
}

const isWritten = ({ reach }: AdultAnswers): boolean => reach === "text" || reach === "mail";
