import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { certificates, volunteerAdults } from "~db/schema/people.server";
import { CERTIFICATE_KINDS, type CertificateKind, type CertificateStatus, VOLUNTEER_STATES } from "~db/vocabulary";
import { changeUnit, type SeenUnit } from "./change-unit.server";
import { getFile } from "./file-queries.server";

export type SeenCertificate = { status: CertificateStatus; validUntil: string | null } | null;
/** What a coordinator found out about one adult. Dates and words only: never the document itself. */
export type Screening = {
  adultId: string;
  talkHeld: boolean;
  /** The version they declared to, or null: not yet. */
  declarationVersion: number | null;
  courseOn: string | null;
  homeVisitOn: string | null;
  references: number;
  papers: Record<CertificateKind, SeenCertificate>;
};

/** Writes down one adult's screening. The first thing written moves an application into screening. */
export async function screenAdult(
  db: Database,
  by: Actor,
  seen: SeenUnit & { organisationId: string },
  screening: Screening,
  once: string | null,
): Promise<Result<null, "stale" | "unknown-adult">> {
  return db.transact(async (tx) => {
    const { unit, adults } = await getFile(tx, seen.organisationId, seen.id);
    const adult = adults.find(({ id }) => id === screening.adultId);
    if (!adult) return refused("unknown-adult");
    const living = VOLUNTEER_STATES.filter((state) => state !== "left" && state !== "declined");
    const state = unit.state === "applied" ? "in-screening" : unit.state;
    // The first talk is the contact that ends the wait in intake.
    const handedOnAt = screening.talkHeld ? null : unit.handedOnAt;
    if (!(await changeUnit(tx, seen, living, { state, handedOnAt }))) return refused("stale");
    await takeOnce(tx, once, by.now);
    const { talkHeld, declarationVersion, courseOn, homeVisitOn, references } = screening;
    const declaredAnew = declarationVersion !== null && declarationVersion !== adult.declarationVersion;
    await tx
      .update(volunteerAdults)
      .set({
        talkHeldAt: talkHeld ? (adult.talkHeldAt ?? by.now) : null,
        declarationVersion,
        declaredAt: declarationVersion === null ? null : declaredAnew ? by.now : adult.declaredAt,
        courseOn,
        homeVisitOn,
        references,
      })
      .where(and(eq(volunteerAdults.id, adult.id), eq(volunteerAdults.volunteerId, seen.id)))
      .returning({ id: volunteerAdults.id });
    for (const kind of CERTIFICATE_KINDS) await writePaper(tx, by, adult.id, kind, screening.papers[kind]);
    await audit(tx, by, "volunteer.screened", seen.id, { organisationId: seen.organisationId });
    return ok(null);
  });
}

async function writePaper(tx: Writer, by: Actor, adultId: string, kind: CertificateKind, paper: SeenCertificate) {
  const own = and(eq(certificates.adultId, adultId), eq(certificates.kind, kind));
  const [before] = await tx.select().from(certificates).where(own);
  if (!paper) {
    if (before) await tx.delete(certificates).where(own).returning({ id: certificates.id });
    return;
  }
  const same = before?.status === paper.status && before.validUntil === paper.validUntil;
  if (same) return;
  const seenOn = dayOf(by.now);
  const row = { ...paper, seenOn, checkedBy: by.accountId };
  if (before) await tx.update(certificates).set(row).where(own).returning({ id: certificates.id });
  else
    await tx
      .insert(certificates)
      .values({ id: newId(), adultId, kind, ...row })
      .returning({ id: certificates.id });
}
