import type { Database } from "~db/database.server";
import type { EndReason } from "~db/vocabulary";
import { type Doing, tellSide } from "./answer-links.server";
import { barPair } from "./consequences.server";
import { moveMatch } from "./move-match.server";
import { type Shown, withShown } from "./with-shown.server";

export type EndWish = {
  reason: EndReason;
  /** This pair is never proposed again. */
  notAgain: boolean;
  /** The family would like somebody else: it waits again, from the day it first waited. */
  waitsAgain: boolean;
};

/** Ends an active match, as planned or early; both are thanked. */
export function endMatch(db: Database, doing: Doing, shown: Shown & EndWish) {
  return withShown(db, doing, shown, async (tx, match) => {
    const { reason, notAgain, waitsAgain } = shown;
    const moved = await moveMatch(tx, doing, {
      match,
      event: "end",
      change: { endReason: reason, notAgain },
      detail: { reason },
      request: waitsAgain ? "waiting" : "ended",
    });
    if (!moved.ok) return moved;
    if (notAgain) await barPair(tx, doing, match, "not-again");
    await tellSide(tx, doing, moved.value, "volunteer", "match-ended");
    await tellSide(tx, doing, moved.value, "family", "match-ended");
    return moved;
  });
}
