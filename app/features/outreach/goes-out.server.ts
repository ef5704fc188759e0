import type { Reader } from "~db/database.server";
import type { MatchTypeKind, VolunteerState } from "~db/vocabulary";
import { listOutreachTypes } from "./queries.server";

/** Whether an approved unit takes part in outreach of its organisation. */
export async function goesOut(
  db: Reader,
  unit: { state: VolunteerState; organisationId: string | null; matchTypeKinds: readonly MatchTypeKind[] },
): Promise<boolean> {
  if (unit.state !== "approved" || unit.organisationId === null) return false;
  return (await listOutreachTypes(db, unit.organisationId, unit.matchTypeKinds)).length > 0;
}
