import { eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { post } from "~/features/notifications/post.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { volunteerAdults } from "~db/schema/people.server";
import { changeUnit, type SeenUnit } from "./change-unit.server";
import { findAsked, getFile, type VolunteerFile } from "./file-queries.server";
import { readiness } from "./readiness";
import { VOLUNTEER_MOVES } from "./volunteer-moves";

/** Approves a unit when every one of its adults is ready: read, judged and written in one transaction. */
export async function approveVolunteer(
  db: Database,
  by: Actor,
  seen: SeenUnit & { organisationId: string },
  once: string | null,
): Promise<Result<null, "stale" | "not-ready">> {
  return db.transact(async (tx) => {
    const file = await getFile(tx, seen.organisationId, seen.id);
    if (!readiness(file.adults, await findAsked(tx, file.unit, by.now)).ok) return refused("not-ready");
    const change = {
      state: VOLUNTEER_MOVES.approve.to,
      approvedAt: by.now,
      approvedBy: by.accountId,
      reviewSince: null,
    };
    if (!(await changeUnit(tx, seen, VOLUNTEER_MOVES.approve.from, change))) return refused("stale");
    await takeOnce(tx, once, by.now);
    for (const adult of file.adults) await approveAdult(tx, by, file, adult);
    await audit(tx, by, "volunteer.approved", seen.id, { organisationId: seen.organisationId });
    return ok(null);
  });
}

async function approveAdult(
  tx: Writer,
  { now }: Actor,
  { unit }: VolunteerFile,
  adult: VolunteerFile["adults"][number],
) {
  await tx
    .update(volunteerAdults)
    .set({ approvedAt: now })
    .where(eq(volunteerAdults.id, adult.id))
    .returning({ id: volunteerAdults.id });
  await post(tx, now, {
    id: `volunteer-approved:${adult.id}:${unit.version}`,
    organisationId: unit.organisationId,
    channel: adult.email ? "mail" : "text",
    recipient: adult.email ?? adult.phone,
    language: unit.language,
    message: "volunteer-approved",
    facts: { name: adult.name },
  });
}
