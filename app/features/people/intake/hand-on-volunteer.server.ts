import { eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { volunteerAddress } from "~/features/notifications/address";
import { post } from "~/features/notifications/post.server";
import type { Writer } from "~db/database.server";
import { volunteerAdults } from "~db/schema/people.server";
import { changeUnit } from "../volunteers/change-unit.server";
import type { VolunteerUnit } from "../volunteers/file-queries.server";
import { listAdults } from "../volunteers/queries.server";
import { HAND_ON_DAYS } from "./hand-on-days";
import type { Handing } from "./hand-on-family.server";
import { nextOrganisation } from "./next-organisation.server";

/**
 * Hands volunteers who left the choice to us on to the next organisation. A talk that was booked is off, and what they
 * declared there is asked anew: each organisation has its own agreements.
 * @returns false where somebody changed the file in between
 */
export async function handOnVolunteer(tx: Writer, by: Handing, unit: VolunteerUnit): Promise<boolean> {
  const next = await nextOrganisation(tx, unit, by.now);
  if (next === null) return false;
  const elsewhere = next.id !== unit.organisationId;
  const change = {
    organisationId: next.id,
    passedOver: next.passedOver,
    handedOnAt: next.stays ? null : by.now,
    callerId: next.callerId,
    talkAt: elsewhere ? null : unit.talkAt,
  };
  if (!(await changeUnit(tx, unit, ["applied"], change))) return false;
  const detail = { stays: next.stays };
  await audit(tx, by, "volunteer.handed-on", unit.id, { organisationId: unit.organisationId, detail });
  if (!elsewhere) return true;
  await audit(tx, by, "volunteer.handed-on", unit.id, { organisationId: next.id, detail });
  await tx
    .update(volunteerAdults)
    .set({ declarationVersion: null, declaredAt: null })
    .where(eq(volunteerAdults.volunteerId, unit.id))
    .returning({ id: volunteerAdults.id });
  const { name: organisation, phone } = next;
  const link = `${by.origin}/${unit.language}/log-in`;
  for (const adult of await listAdults(tx, [unit.id]))
    await post(tx, by.now, {
      id: `volunteer:${unit.id}:handed-on:${next.id}:${adult.id}`,
      organisationId: next.id,
      ...volunteerAddress(adult),
      language: unit.language,
      message: "handed-on",
      facts: { name: adult.name, organisation, phone, days: HAND_ON_DAYS, link },
    });
  return true;
}
