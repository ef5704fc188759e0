import { and, eq, inArray } from "drizzle-orm";
import type { Writer } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { OPEN_MATCH_STATES } from "~db/vocabulary";
import { type Doing, tellSide } from "./answer-links.server";
import { barPair } from "./consequences.server";
import { moveMatch } from "./move-match.server";
import { ENGAGED_STATES } from "./unit-queries.server";

/**
 * Stops everything a family or a volunteer is part of, or one match alone, inside the transaction that blocks them or
 * takes their consent back: open proposals are taken back, active matches end. A blocked pair is barred for good. A family whose volunteer
 * goes waits again, from the day it first waited. `take-back` leaves active matches as they are: one adult of several
 * has withdrawn, and a coordinator talks with them first.
 */
export async function stopMatchesOf(
  tx: Writer,
  doing: Doing,
  who: { familyId: string } | { volunteerId: string } | { matchId: string },
  why: "block" | "withdraw" | "take-back",
): Promise<void> {
  const whose = whoseMatches(who);
  const found = await tx
    .select()
    .from(matches)
    .where(and(whose, inArray(matches.state, why === "take-back" ? OPEN_MATCH_STATES : ENGAGED_STATES)));
  for (const match of found) {
    const moved = await moveMatch(tx, doing, {
      match,
      event: why,
      change: match.state === "active" ? { endReason: why === "block" ? "safety" : "other" } : {},
      request: "familyId" in who && why === "withdraw" ? "ended" : "waiting",
    });
    if (!moved.ok) continue;
    if (why === "block") await barPair(tx, doing, match, "blocked");
    else if ("familyId" in who) await tellSide(tx, doing, moved.value, "volunteer", "match-closed");
    else if (match.state !== "proposed") await tellSide(tx, doing, moved.value, "family", "match-closed");
  }
}

function whoseMatches(who: { familyId: string } | { volunteerId: string } | { matchId: string }) {
  if ("matchId" in who) return eq(matches.id, who.matchId);
  return "familyId" in who ? eq(matches.familyId, who.familyId) : eq(matches.volunteerId, who.volunteerId);
}
