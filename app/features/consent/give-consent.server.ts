import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { consents } from "~db/schema/consent.server";
import { families, familyAdults } from "~db/schema/people.server";
import type { ConsentChannel, Language } from "~db/vocabulary";
import { CONSENT_TEXT_VERSION, haveAllConsented } from "./queries.server";

export type ConsentWish = {
  /** Empty while no organisation has taken the household in. */
  organisationId: string | null;
  familyId: string;
  adultId: string;
  how: ConsentChannel;
  /** This organisation, or any partner. */
  to: "own" | "any";
  /** The language it was heard or read in; left out: the one we write in. */
  language?: Language;
  once: string | null;
};

/**
 * Records what one adult agreed to. When all adults of the household have said yes, it is `consented` and enters the
 * pools; a household that had withdrawn comes back the same way.
 */
export async function giveConsent(db: Database, by: Actor, wish: ConsentWish): Promise<void> {
  const { organisationId, familyId, adultId, how, to, language, once } = wish;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const [adult] = await tx
      .select({ language: familyAdults.language })
      .from(familyAdults)
      .innerJoin(families, eq(families.id, familyAdults.familyId))
      .where(
        and(
          organisationId === null ? isNull(families.organisationId) : eq(families.organisationId, organisationId),
          eq(families.id, familyId),
          eq(familyAdults.id, adultId),
          isNull(familyAdults.leftAt),
        ),
      );
    const written = orNotFound(adult).language;
    await tx
      .insert(consents)
      .values({
        id: newId(),
        familyAdultId: adultId,
        purpose: "contact-and-match",
        organisationId: to === "any" ? null : organisationId,
        textVersion: CONSENT_TEXT_VERSION,
        language: language ?? written,
        givenAt: by.now,
        how,
        recordedBy: by.accountId,
      })
      .returning({ id: consents.id });
    await audit(tx, by, "family.give-consent", familyId, { organisationId, detail: { how, to } });
    if (how !== "online") await stayHere(tx, by.now, familyId);
    if (!(await haveAllConsented(tx, familyId))) return;
    await tx
      .update(families)
      .set({ state: "consented", withdrawnAt: null, nextOn: dayOf(by.now) })
      .where(and(eq(families.id, familyId), inArray(families.state, ["registered", "withdrawn"])))
      .returning({ id: families.id });
  });
}

/** Who hears a yes is in touch: nobody else is asked any more to take the household in. */
async function stayHere(tx: Writer, now: Date, familyId: string): Promise<void> {
  await tx.update(families).set({ intakeSince: null }).where(eq(families.id, familyId)).returning({ id: families.id });
  await tx
    .update(families)
    .set({ firstContactAt: now })
    .where(and(eq(families.id, familyId), isNull(families.firstContactAt)))
    .returning({ id: families.id });
}
