import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import type { DECLINE_REASONS } from "~db/vocabulary";
import { changeUnit, type SeenUnit } from "./change-unit.server";
import { findAsked, getFile, hasBlocked } from "./file-queries.server";
import { certificateState, readiness } from "./readiness";
import { VOLUNTEER_MOVES } from "./volunteer-moves";

/** Declined with a reason, paused (until a day, where one is known), back again, or left. */
export type Moving =
  | { move: "decline"; reason: (typeof DECLINE_REASONS)[number] }
  | { move: "pause"; until: string | null }
  | { move: "resume" }
  | { move: "leave" };

export type MoveWish = {
  moving: Moving;
  once: string | null;
  /** A coordinator does it; left out, the volunteer does. */
  atDesk?: boolean;
  stopMatches: (tx: Writer) => Promise<void>;
};

/**
 * Moves a unit along, all but the approval.
 * @returns `not-ready` for a unit that comes back while something is missing, or has ended
 * @param stopMatches ends what the unit is part of, in the same transaction: asked for when it leaves
 */
export async function moveVolunteer(
  db: Database,
  by: Actor,
  seen: SeenUnit,
  { moving, once, atDesk = false, stopMatches }: MoveWish,
): Promise<Result<null, "stale" | "not-ready">> {
  return db.transact(async (tx) => {
    if (moving.move === "resume" && !(await mayResume(tx, seen, by.now, atDesk))) return refused("not-ready");
    const { from, to } = VOLUNTEER_MOVES[moving.move];
    if (!(await changeUnit(tx, seen, from, { state: to, ...changeOf(moving, by.now) }))) return refused("stale");
    await takeOnce(tx, once, by.now);
    if (moving.move === "leave") await stopMatches(tx);
    const detail = moving.move === "decline" ? { reason: moving.reason } : undefined;
    await audit(tx, by, `volunteer.${WORDS[moving.move]}`, seen.id, { organisationId: seen.organisationId, detail });
    return ok(null);
  });
}

/**
 * Back again only as ready as for an approval, and with no certificate that has ended and was not taken off the file.
 * Where one of several has left, a coordinator says so; where somebody is blocked, nobody does.
 */
async function mayResume(tx: Writer, { id, organisationId }: SeenUnit, now: Date, atDesk: boolean): Promise<boolean> {
  const { unit, adults } = await getFile(tx, organisationId ?? "", id);
  if ((unit.reviewSince && !atDesk) || (await hasBlocked(tx, id))) return false;
  const asked = await findAsked(tx, unit, now);
  const ended = adults.some(({ certificates }) =>
    certificates.some((one) => certificateState(one, asked.today, "") === "ended"),
  );
  return !ended && readiness(adults, asked).ok;
}

const WORDS = { decline: "declined", pause: "paused", resume: "resumed", leave: "left" } as const;

/** A talk that will not be held frees its time. */
function changeOf(moving: Moving, now: Date) {
  switch (moving.move) {
    case "decline":
      return { declineReason: moving.reason, endedAt: now, talkAt: null };
    case "leave":
      return { endedAt: now, talkAt: null };
    case "pause":
      return { pausedAt: now, pausedUntil: moving.until };
    case "resume":
      return { pausedAt: null, pausedUntil: null, reviewSince: null };
  }
}
