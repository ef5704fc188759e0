import { and, eq, inArray } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { dayOf } from "~/foundation/clock";
import type { Writer } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import type { Gate, MatchState } from "~db/vocabulary";
import { type Doing, tellSide } from "./answer-links.server";
import { shutGates } from "./engine/eligibility";
import { listHouseholds } from "./household-queries.server";
import { changeMatch, type Match, moveMatch } from "./move-match.server";
import { ENGAGED_STATES, listUnits } from "./unit-queries.server";

/** What a move or a birth can shut. */
const RECHECKED: readonly Gate[] = ["certificate", "too-far"];
/** Nobody has promised anybody anything yet: the proposal is taken back, and the family waits on for another. */
const UNANSWERED: readonly MatchState[] = ["proposed", "volunteer-yes"];

/**
 * Looks again at a family's proposals and matches after a move or a birth, inside the transaction that corrects it. What no
 * longer fits is taken back where the family has not answered; all else its coordinator sees today.
 * @returns how many no longer fit
 */
export async function recheckMatches(tx: Writer, doing: Doing, familyId: string): Promise<number> {
  const engaged = await tx
    .select()
    .from(matches)
    .where(and(eq(matches.familyId, familyId), inArray(matches.state, ENGAGED_STATES)));
  let unfit = 0;
  for (const match of engaged) {
    const shut = await shutNow(tx, match, dayOf(doing.now));
    const detail = { gates: shut.join(" ") };
    await audit(tx, doing, "match.recheck", match.id, { organisationId: match.organisationId, detail });
    if (shut.length > 0) unfit += 1;
    if (shut.length === 0 || !UNANSWERED.includes(match.state)) {
      await changeMatch(tx, match, { nextOn: dayOf(doing.now) });
      continue;
    }
    const moved = await moveMatch(tx, doing, { match, event: "take-back" });
    if (!moved.ok) continue;
    await tellSide(tx, doing, moved.value, "volunteer", "match-closed");
    if (match.state !== "proposed") await tellSide(tx, doing, moved.value, "family", "match-closed");
  }
  return unfit;
}

/** Of the gates that a move or a birth can shut, those that are shut now. */
async function shutNow(tx: Writer, match: Match, today: string): Promise<Gate[]> {
  const { organisationId, requestId, volunteerId, matchTypeKind } = match;
  const [household] = await listHouseholds(tx, organisationId, { requestId });
  const [unit] = await listUnits(tx, organisationId, { volunteerId });
  if (!household || !unit) return [];
  const request = { organisation: organisationId, matchType: matchTypeKind };
  return shutGates(household.family, unit.volunteer, today, request).filter((gate) => RECHECKED.includes(gate));
}
