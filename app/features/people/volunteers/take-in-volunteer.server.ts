import { and, desc, eq, lte } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Reader, Writer } from "~db/database.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { declarationTexts } from "~db/schema/organisations.server";
import { certificates, volunteerAdults, volunteers } from "~db/schema/people.server";
import { CERTIFICATE_KINDS, type VolunteerState } from "~db/vocabulary";
import { findAsked, listScreened } from "./file-queries.server";
import type { ImportedVolunteer } from "./imported-volunteer";
import { openAccount } from "./open-account.server";
import { readiness } from "./readiness";

/**
 * Makes a volunteer's file out of a row of a spreadsheet, inside the import's transaction. Approved only where everything is
 * there that an approval asks for; with some of it in screening; without any of it applied. Nobody is written to: who has
 * been a volunteer for years need not hear that a sheet was read.
 * @returns the id of the file
 */
export async function takeInVolunteer(
  tx: Writer,
  by: Actor,
  organisationId: string,
  { volunteer }: { volunteer: ImportedVolunteer },
): Promise<string> {
  const id = newId();
  const adultId = newId();
  const screened = [volunteer.talkOn, volunteer.declaredOn, volunteer.recordUntil, volunteer.childUntil];
  const state: VolunteerState = screened.some((day) => day !== null) ? "in-screening" : "applied";
  await writeUnit(tx, by, { id, organisationId, state, volunteer });
  await writeAdult(tx, by, { id, adultId, organisationId, volunteer });
  await writePapers(tx, by, adultId, volunteer);
  const approved = await approveIfReady(tx, by, id, organisationId);
  const detail = { state: approved ? "approved" : state };
  await audit(tx, by, "volunteer.imported", id, { organisationId, detail });
  return id;
}

type Into = { id: string; organisationId: string; volunteer: ImportedVolunteer };

const noonOf = (day: string): Date => new Date(`${day}T11:00:00Z`);

async function writeUnit(
  tx: Writer,
  by: Actor,
  { id, organisationId, state, volunteer }: Into & { state: VolunteerState },
) {
  const { language, interests, avoids, times, maxKm, meets, purposes, matchTypeKinds, capacity } = volunteer;
  await tx
    .insert(volunteers)
    .values({
      ...{
        id,
        organisationId,
        state,
        language,
        interests,
        avoids,
        times,
        maxKm,
        meets,
        purposes,
        matchTypeKinds,
        capacity,
      },
      commitment: "one-family",
      area: areaOfPostcode(volunteer.postcode)?.area as string,
      places: [],
      childrenBirthYears: volunteer.birthYears,
      assistedBy: by.accountId,
      appliedAt: volunteer.appliedOn ? noonOf(volunteer.appliedOn) : by.now,
      callerId: by.accountId,
    })
    .returning({ id: volunteers.id });
}

async function writeAdult(
  tx: Writer,
  by: Actor,
  { id, adultId, organisationId, volunteer }: Into & { adultId: string },
): Promise<void> {
  const { name, phone, email, gender, languages, language, talkOn, declaredOn, courseOn, homeVisitOn, references } =
    volunteer;
  await tx
    .insert(volunteerAdults)
    .values({
      ...{ id: adultId, volunteerId: id, position: 0, name, phone, email, gender, languages },
      accountId: await openAccount(tx, by, id, { name, phone, email }, language),
      talkHeldAt: talkOn ? noonOf(talkOn) : null,
      declarationVersion: declaredOn ? await versionOn(tx, organisationId, declaredOn) : null,
      declaredAt: declaredOn ? noonOf(declaredOn) : null,
      ...{ courseOn, homeVisitOn, references },
    })
    .returning({ id: volunteerAdults.id });
}

/** The declarations that were in force on a day; before the first ones were written here, those count. */
async function versionOn(db: Reader, organisationId: string, day: string): Promise<number> {
  const [found] = await db
    .select({ version: declarationTexts.version })
    .from(declarationTexts)
    .where(
      and(
        eq(declarationTexts.organisationId, organisationId),
        lte(declarationTexts.since, new Date(`${day}T23:59:59Z`)),
      ),
    )
    .orderBy(desc(declarationTexts.version))
    .limit(1);
  return found?.version ?? 1;
}

/** A certificate with its last day has been seen; who wrote it into the sheet says so. */
async function writePapers(tx: Writer, by: Actor, adultId: string, volunteer: ImportedVolunteer): Promise<void> {
  const until = { "criminal-record": volunteer.recordUntil, "child-protection": volunteer.childUntil };
  for (const kind of CERTIFICATE_KINDS) {
    const validUntil = until[kind];
    if (validUntil === null) continue;
    const seen = { seenOn: dayOf(by.now), checkedBy: by.accountId, validUntil };
    await tx
      .insert(certificates)
      .values({ id: newId(), adultId, kind, status: "valid", ...seen })
      .returning({ id: certificates.id });
  }
}

async function approveIfReady(tx: Writer, { accountId, now }: Actor, id: string, organisationId: string) {
  const own = and(eq(volunteers.id, id), eq(volunteers.organisationId, organisationId));
  const [unit] = await tx.select().from(volunteers).where(own);
  if (!unit) return false;
  if (!readiness(await listScreened(tx, id), await findAsked(tx, unit, now)).ok) return false;
  await tx
    .update(volunteers)
    .set({ state: "approved", approvedAt: now, approvedBy: accountId })
    .where(own)
    .returning({ id: volunteers.id });
  await tx
    .update(volunteerAdults)
    .set({ approvedAt: now })
    .where(eq(volunteerAdults.volunteerId, id))
    .returning({ id: volunteerAdults.id });
  return true;
}
